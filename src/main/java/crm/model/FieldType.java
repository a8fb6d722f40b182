package crm.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The types a field can have: what Java holds, and the column the database keeps. */
public enum FieldType {
    /** One line of text, at most 1000 characters. */
    TEXT(String.class, "VARCHAR(1000)", "text"),
    /** Text of any length and many lines. */
    LONG_TEXT(String.class, "CLOB", "text"),
    /** An e-mail address in lower case. */
    EMAIL(String.class, "VARCHAR(320)", "email"),
    /** A phone number in E.164, or as it came where it is no number of the world's plan. */
    PHONE(String.class, "VARCHAR(60)", "phone"),
    /** An address in the web. */
    URL(String.class, "VARCHAR(2000)", "url"),
    /** A country, kept as ISO 3166 alpha-2, read by name or code. */
    COUNTRY(String.class, "VARCHAR(2)", "country"),
    /** A user of this database, by name; {@code me} is who runs the command. */
    USER(String.class, "VARCHAR(100)", "user"),
    /** An amount in the business's currency, four decimals. */
    MONEY(BigDecimal.class, "DECIMAL(19,4)", "money"),
    /** A number, four decimals. */
    NUMBER(BigDecimal.class, "DECIMAL(19,4)", "number"),
    /** A share of a hundred. */
    PERCENT(BigDecimal.class, "DECIMAL(9,4)", "percent"),
    /** A whole number. */
    COUNT(Long.class, "BIGINT", "number"),
    /** A day in the business's time zone. */
    DATE(LocalDate.class, "DATE", "date"),
    /** A moment, kept in UTC. */
    TIME(Instant.class, "TIMESTAMP", "time"),
    /** Yes or no. */
    FLAG(Boolean.class, "BOOLEAN", "flag"),
    /** One of a fixed list of words. */
    CHOICE(String.class, "VARCHAR(60)", "choice"),
    /** Another record, by id. */
    LINK(Long.class, "BIGINT", "ref"),
    /** Any number of words; kept as {@code |a|b|}. */
    TAGS(List.class, "VARCHAR(4000)", "tag,...");

    private final Class<?> javaType;
    private final String sqlType;
    private final String label;

    FieldType(Class<?> javaType, String sqlType, String label) {
        this.javaType = javaType;
        this.sqlType = sqlType;
        this.label = label;
    }

    /** What a row holds for a field of this type. */
    public Class<?> javaType() {
        return javaType;
    }

    /** The column type in the database. */
    public String sqlType() {
        return sqlType;
    }

    /** What help prints between angle brackets. */
    public String label() {
        return label;
    }

    /** The greatest number of characters a value may have, or -1 where there is no such limit. */
    public int maxLength() {
        int open = sqlType.startsWith("VARCHAR(") ? sqlType.indexOf('(') : -1;
        return open < 0 ? -1 : Integer.parseInt(sqlType.substring(open + 1, sqlType.length() - 1));
    }

    /** Whether values are words, compared without case and accents. */
    public boolean isText() {
        return javaType == String.class;
    }

    /** Whether values have an order that {@code <} and {@code >} can speak of as numbers or times. */
    public boolean isOrdered() {
        return !isText() && this != FLAG && this != LINK && this != TAGS;
    }
}
