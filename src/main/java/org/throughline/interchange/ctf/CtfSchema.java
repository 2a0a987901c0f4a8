package org.throughline.interchange.ctf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.throughline.interchange.InterchangeRefusal;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The schema of the Department for Education, where the operator has put it: files are held against it before they
 * leave.
 */
@Component
class CtfSchema {

    private static final int MOST_TOLD = 5;

    private final String path;

    CtfSchema(@Value("${throughline.ctf-schema:}") String path) {
        this.path = path.strip();
    }

    /**
     * Holds a file against the schema.
     *
     * @return what was done, as a sentence
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal} where the file does not fit the schema
     */
    String check(byte[] content) {
        if (path.isEmpty()) {
            return "Not held against the schema of the Department for Education: none is installed"
                    + " (throughline.ctf-schema). Let your own system check it before you rely on it";
        }
        if (!Files.isReadable(Path.of(path))) {
            throw new InterchangeRefusal.SchemaMissing().refused();
        }
        List<String> faults = faults(content);
        if (!faults.isEmpty()) {
            throw new InterchangeRefusal.NotAsSchema(
                            String.join(". ", faults.subList(0, Math.min(MOST_TOLD, faults.size()))))
                    .refused();
        }
        return "Fits the schema " + Path.of(path).getFileName();
    }

    private List<String> faults(byte[] content) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            Schema schema = factory.newSchema(Path.of(path).toFile());
            Validator validator = schema.newValidator();
            Faults faults = new Faults();
            validator.setErrorHandler(faults);
            validator.validate(new StreamSource(new ByteArrayInputStream(content)));
            return faults.all;
        } catch (SAXException broken) {
            return List.of(String.valueOf(broken.getMessage()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Faults implements ErrorHandler {

        private final List<String> all = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            all.add(String.valueOf(error.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException error) {
            all.add(String.valueOf(error.getMessage()));
        }
    }
}
