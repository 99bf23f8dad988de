package io.jinliu.invariant;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row of an answer, and where it was read. Sums are exact: nothing here is a floating number. */
record Row(Place place, Map<String, @Nullable Object> values) {

    static Row of(Place place, ResultSet current) throws SQLException {
        var columns = current.getMetaData();
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnLabel(i), current.getObject(i));
        }
        return new Row(place, values);
    }

    long number(String column) {
        return switch (value(column)) {
            case BigDecimal sum -> sum.longValueExact();
            case Number number -> number.longValue();
            case Boolean flag -> flag ? 1 : 0;
            case Object other -> throw new IllegalStateException(column + " is no number but " + other);
        };
    }

    String text(String column) {
        return value(column) instanceof byte[] bytes
                ? HexFormat.of().formatHex(bytes)
                : value(column).toString();
    }

    Instant instant(String column) {
        return ((LocalDateTime) value(column)).toInstant(ZoneOffset.UTC);
    }

    boolean has(String column) {
        return values.get(column) != null;
    }

    String show(String column) {
        return has(column) ? text(column) : "nothing";
    }

    /** The columns by which a person finds the row. */
    String key(String... columns) {
        return Arrays.stream(columns).map(column -> column + "=" + show(column)).collect(Collectors.joining(" "));
    }

    Object value(String column) {
        var there = values.get(column);
        if (there == null) {
            throw new IllegalStateException("Nothing in column " + column + " of " + values.keySet());
        }
        return there;
    }
}
