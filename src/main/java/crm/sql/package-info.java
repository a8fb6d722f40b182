/** Questions in SQL, which read and never write, and the tables they may ask. */
package crm.sql;
