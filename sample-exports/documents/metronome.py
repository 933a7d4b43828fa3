"""Ticks, and tells how late it was."""
import time


def tick(period, beats):
    begin = time.monotonic()
    for beat in range(beats):
        time.sleep(max(0, begin + beat * period - time.monotonic()))
        print("tick")
