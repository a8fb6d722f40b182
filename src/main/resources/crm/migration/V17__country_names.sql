-- Queries show and group by the names of countries, which are kept as their codes.

CREATE FUNCTION country_name(code VARCHAR(2)) RETURNS VARCHAR(100)
    LANGUAGE JAVA PARAMETER STYLE JAVA NO SQL DETERMINISTIC EXTERNAL NAME 'crm.store.SqlFunctions.countryName';
