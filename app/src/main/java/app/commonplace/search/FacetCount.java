package app.commonplace.search;

/// How many matching passages have a value.
public record FacetCount(String value, long count) {}
