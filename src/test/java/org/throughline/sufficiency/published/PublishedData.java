package org.throughline.sufficiency.published;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.throughline.pack.PackFault;
import org.throughline.sufficiency.pack.PublishedPackReader;

/** Published figures of many authorities, for tests and benchmarks. */
final class PublishedData {

    private PublishedData() {}

    /** Authorities by code, England among them; to be changed as needed. */
    static Map<String, PublishedAuthority> read(Path folder) {
        return switch (PublishedPackReader.read(folder)) {
            case PublishedPackReader.Reading.Read read -> new TreeMap<>(read.authorities());
            case PublishedPackReader.Reading.Refused refused ->
                throw new IllegalArgumentException(
                        refused.faults().stream().map(PackFault::text).toList().toString());
        };
    }
}
