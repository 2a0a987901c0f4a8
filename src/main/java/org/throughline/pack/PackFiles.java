package org.throughline.pack;

import java.io.IOException;
import java.io.OutputStream;

/** Where the files of a pack or an answer are written. */
public interface PackFiles {

    /** Writes one file. */
    void write(String name, Content content) throws IOException;

    /** What a file holds. */
    interface Content {

        /** Writes the file's bytes; the stream is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }
}
