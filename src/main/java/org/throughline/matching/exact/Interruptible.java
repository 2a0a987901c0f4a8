package org.throughline.matching.exact;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets somebody stop a solver that is busy in native code. */
final class Interruptible {

    private static final long LOOK_EVERY_MILLIS = 100;

    private Interruptible() {}

    /** Solves; when the time is over, or somebody asks for it, the solver is told to come back. */
    static MPSolver.ResultStatus solve(MPSolver solver, MPSolverParameters parameters, Work work) {
        try (ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("exact-watch").factory())) {
            var watching = watch.scheduleWithFixedDelay(
                    () -> {
                        if (work.isOver()) {
                            solver.interruptSolve();
                        }
                    },
                    LOOK_EVERY_MILLIS,
                    LOOK_EVERY_MILLIS,
                    TimeUnit.MILLISECONDS);
            try {
                return solver.solve(parameters);
            } finally {
                watching.cancel(false);
            }
        }
    }
}
