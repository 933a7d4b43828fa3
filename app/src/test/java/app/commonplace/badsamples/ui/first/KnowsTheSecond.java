package app.commonplace.badsamples.ui.first;

import app.commonplace.badsamples.ui.second.KnowsTheFirst;

public record KnowsTheSecond(KnowsTheFirst first) {}
