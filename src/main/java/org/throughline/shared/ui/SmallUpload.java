package org.throughline.shared.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;

/**
 * Takes one small file into memory, and never more than one byte over its limit, whatever the browser sends.
 *
 * @param mostBytes the limit
 * @param use what to do with the file, with the UI locked; who gets more bytes than the limit refuses the file
 */
public record SmallUpload(int mostBytes, Use use) implements UploadHandler {

    /** What to do with a file. */
    @FunctionalInterface
    public interface Use {

        /** Called with the file's name and its content. */
        void accept(String name, byte[] content);
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] content;
        try (InputStream stream = event.getInputStream()) {
            content = stream.readNBytes(mostBytes + 1);
        }
        event.getUI().access(() -> use.accept(event.getFileName(), content));
    }
}
