package org.throughline;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the service with its screens. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Start the service with its screens.")
final class ServeCommand implements Callable<Integer> {

    /** The command has not ended: the service goes on. */
    static final int STAYS = -1;

    @Option(names = "--port", paramLabel = "N", description = "port to listen on; default ${DEFAULT-VALUE}")
    private int port = 8080;

    @Override
    public Integer call() {
        return STAYS;
    }
}
