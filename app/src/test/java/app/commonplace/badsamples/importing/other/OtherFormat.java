package app.commonplace.badsamples.importing.other;

public final class OtherFormat {}
