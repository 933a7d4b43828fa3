package app.commonplace.badsamples.unmarked;

final class Unmarked {}
