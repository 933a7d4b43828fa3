package app.commonplace.badsamples.search;

import java.sql.Connection;

record SpeaksSql(Connection connection) {}
