package app.commonplace.badsamples.cli;

public final class Command {}
