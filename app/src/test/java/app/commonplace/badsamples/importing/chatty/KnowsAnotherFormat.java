package app.commonplace.badsamples.importing.chatty;

import app.commonplace.badsamples.importing.other.OtherFormat;

record KnowsAnotherFormat(OtherFormat other) {}
