package org.throughline.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes something of a row of the database and of where the work on it stands. */
@FunctionalInterface
public interface WorkedRow<T> {

    /** One of them. */
    T of(ResultSet row, JobStatus status) throws SQLException;
}
