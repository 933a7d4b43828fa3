package app.commonplace.exporting;

/// What an export wrote.
public record ExportReport(int entries, int passages, int files) {}
