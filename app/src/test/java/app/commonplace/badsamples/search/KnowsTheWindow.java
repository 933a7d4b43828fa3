package app.commonplace.badsamples.search;

import javafx.scene.Node;

record KnowsTheWindow(Node node) {}
