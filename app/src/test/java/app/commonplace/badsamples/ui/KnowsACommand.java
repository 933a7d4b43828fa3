package app.commonplace.badsamples.ui;

import app.commonplace.badsamples.cli.Command;

record KnowsACommand(Command command) {}
