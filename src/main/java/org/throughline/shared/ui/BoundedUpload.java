package org.throughline.shared.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Takes one uploaded file of a bounded size to a temporary file, which is deleted after it was used. */
public final class BoundedUpload implements UploadHandler {

    private static final int CHUNK = 1 << 16;

    private final long mostBytes;
    private final Consumer<Path> use;
    private final Runnable refused;

    /** Calls {@code use} with the file, or {@code refused} when it is larger than allowed; both with the UI locked. */
    public BoundedUpload(long mostBytes, Consumer<Path> use, Runnable refused) {
        this.mostBytes = mostBytes;
        this.use = use;
        this.refused = refused;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        Path file = Files.createTempFile("throughline-upload-", ".zip");
        boolean handedOver = false;
        try {
            boolean whole = event.getFileSize() <= mostBytes && copy(event, file);
            if (!whole) {
                event.reject("The file is too large");
            }
            event.getUI().access(() -> use(file, whole));
            handedOver = true;
        } finally {
            if (!handedOver) {
                delete(file);
            }
        }
    }

    private void use(Path file, boolean whole) {
        try {
            if (whole) {
                use.accept(file);
            } else {
                refused.run();
            }
        } finally {
            delete(file);
        }
    }

    private boolean copy(UploadEvent event, Path file) throws IOException {
        long left = mostBytes;
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = event.getInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                left -= read;
                if (left < 0) {
                    return false;
                }
                out.write(chunk, 0, read);
            }
        }
        return true;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
