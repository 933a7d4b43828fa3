package app.commonplace.badsamples.ui.second;

import app.commonplace.badsamples.ui.first.KnowsTheSecond;

public record KnowsTheFirst(KnowsTheSecond second) {}
