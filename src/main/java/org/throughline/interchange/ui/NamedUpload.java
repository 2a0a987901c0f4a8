package org.throughline.interchange.ui;

import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.throughline.shared.ui.BoundedUpload;
import org.throughline.shared.ui.ErrorSummary;

/** Takes one file of a bounded size with the name that it has where it comes from. */
final class NamedUpload extends Upload {

    private static final long serialVersionUID = 1L;

    /** Takes a file that was brought. */
    @FunctionalInterface
    interface Taken {

        /** Called with the name of the file where it came from, and where its content lies for now. */
        void take(String name, Path content);
    }

    NamedUpload(Collection<String> endings, long mostBytes, Taken taken, ErrorSummary errors) {
        super(new Named(mostBytes, taken, errors));
        setMaxFiles(1);
        setAcceptedFileTypes(endings.toArray(String[]::new));
        setMaxFileSize((int) Math.min(Integer.MAX_VALUE, mostBytes));
        addFileRejectedListener(event -> errors.show("Choose a file that ends in "
                + String.join(" or ", endings.stream().sorted().toList()) + ", of at most " + (mostBytes >> 20)
                + " MB"));
    }

    /** Hands a file over with its name. */
    private static final class Named implements UploadHandler {

        private static final long serialVersionUID = 1L;

        private final long mostBytes;
        private final transient Taken taken;
        private final ErrorSummary errors;

        Named(long mostBytes, Taken taken, ErrorSummary errors) {
            this.mostBytes = mostBytes;
            this.taken = taken;
            this.errors = errors;
        }

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            String name = event.getFileName();
            new BoundedUpload(
                            mostBytes,
                            file -> taken.take(name, file),
                            () -> errors.show(
                                    "The file is larger than " + (mostBytes >> 20) + " MB. Bring it in parts"))
                    .handleUploadRequest(event);
        }
    }
}
