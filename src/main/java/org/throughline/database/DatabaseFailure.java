package org.throughline.database;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot be used; the message says why and what to do, in words for an operator. */
public final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
