package app.commonplace.importing.continuedev;

import app.commonplace.importing.AccountFile;
import app.commonplace.importing.Export;
import app.commonplace.importing.json.Times;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When sessions began, which only the list beside them tells. Immutable.
record SessionDates(Map<String, Instant> dates) {
  SessionDates {
    dates = Map.copyOf(dates);
  }

  /// Where there is no archive to look into.
  static SessionDates none() {
    return new SessionDates(Map.of());
  }

  static SessionDates in(Export export) {
    var dates = new HashMap<String, Instant>();
    AccountFile.named("sessions.json", export.archive())
        .ifPresent(list ->
            list.values()
                .forEach(one -> {
                  Instant date = Times.of(one, "dateCreated");
                  if (date != null) {
                    dates.put(one.path("sessionId").asString(""), date);
                  }
                }));
    return new SessionDates(dates);
  }

  @Nullable Instant of(@Nullable String session) {
    return session == null ? null : dates.get(session);
  }
}
