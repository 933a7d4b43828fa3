package app.commonplace.badsamples.ui;

import javafx.scene.web.WebView;

record ShowsAWebPage(WebView view) {}
