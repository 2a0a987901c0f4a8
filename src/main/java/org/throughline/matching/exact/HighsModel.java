package org.throughline.matching.exact;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One model in HiGHS, the solver for linear and mixed-integer programs, called in its C interface. The native library
 * is the one that OR-Tools ships (decision 7). Minimises; not for several threads.
 */
final class HighsModel implements AutoCloseable {

    /** How a run ended, in the numbers of HiGHS. */
    static final int OPTIMAL = 7;

    static final int INFEASIBLE = 8;

    /** A bound that is none. */
    static final double INFINITY = 1e30;

    private static final Logger LOG = System.getLogger(HighsModel.class.getName());
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE;
    private static final ValueLayout POINTER = ValueLayout.ADDRESS;
    /** The callbacks in which a simplex, an interior point and a mixed-integer solve ask whether to stop. */
    private static final int[] INTERRUPTS = {1, 2, 6};

    private static final int FAILED = -1;
    /** By how much a row of a solution may be broken in the solver's own numbers. */
    private static final double FEASIBLE = 1e-5;

    private final Arena arena = Arena.ofShared();
    private final Library library;
    private final MemorySegment model;
    private @Nullable Work work;

    /** An empty model. */
    HighsModel() {
        library = Objects.requireNonNull(Library.LOADED, "HiGHS is not there");
        model = (MemorySegment) call(library.create);
        set("output_flag", false);
        set("threads", 1);
        set("mip_rel_gap", 0.0);
        set("mip_abs_gap", 0.0);
        listen();
    }

    /** Whether the native library could be loaded here. */
    static boolean isThere() {
        return Library.LOADED != null;
    }

    void set(String option, boolean value) {
        require((int) call(library.setBool, model, text(option), value ? 1 : 0), option);
    }

    void set(String option, int value) {
        require((int) call(library.setInt, model, text(option), value), option);
    }

    void set(String option, double value) {
        require((int) call(library.setDouble, model, text(option), value), option);
    }

    void set(String option, String value) {
        require((int) call(library.setString, model, text(option), text(value)), option);
    }

    /** Adds rows without entries. */
    void addRows(double[] lower, double[] upper) {
        addRows(lower, upper, new int[lower.length], new int[0], new double[0]);
    }

    /** Adds rows; the entries of row {@code i} begin at {@code begins[i]}. */
    void addRows(double[] lower, double[] upper, int[] begins, int[] columns, double[] entries) {
        try (Arena local = Arena.ofConfined()) {
            require(
                    (int) call(
                            library.addRows,
                            model,
                            lower.length,
                            array(local, lower),
                            array(local, upper),
                            columns.length,
                            array(local, begins),
                            array(local, columns),
                            array(local, entries)),
                    "addRows");
        }
    }

    /** Adds columns; the entries of column {@code i} begin at {@code begins[i]}. */
    void addColumns(double[] cost, double[] lower, double[] upper, int[] begins, int[] rows, double[] entries) {
        try (Arena local = Arena.ofConfined()) {
            require(
                    (int) call(
                            library.addColumns,
                            model,
                            cost.length,
                            array(local, cost),
                            array(local, lower),
                            array(local, upper),
                            rows.length,
                            array(local, begins),
                            array(local, rows),
                            array(local, entries)),
                    "addCols");
        }
    }

    /** Makes the columns from one to another whole-numbered. */
    void makeWhole(int from, int to) {
        int[] whole = new int[to - from + 1];
        Arrays.fill(whole, 1);
        try (Arena local = Arena.ofConfined()) {
            require((int) call(library.makeWhole, model, from, to, array(local, whole)), "integrality");
        }
    }

    /** Changes the costs of the first columns. */
    void changeCosts(double[] cost) {
        try (Arena local = Arena.ofConfined()) {
            require((int) call(library.changeCosts, model, 0, cost.length - 1, array(local, cost)), "costs");
        }
    }

    void changeRow(int row, double upper) {
        changeRow(row, -INFINITY, upper);
    }

    void changeRow(int row, double lower, double upper) {
        require((int) call(library.changeRow, model, row, lower, upper), "row");
    }

    void changeColumn(int column, double upper) {
        changeColumn(column, 0, upper);
    }

    void changeColumn(int column, double lower, double upper) {
        require((int) call(library.changeColumn, model, column, lower, upper), "column");
    }

    /** Hands over a solution from which the next mixed-integer solve begins. */
    void start(double[] columns) {
        try (Arena local = Arena.ofConfined()) {
            MemorySegment none = MemorySegment.NULL;
            require((int) call(library.start, model, array(local, columns), none, none, none), "start");
        }
    }

    /** Forgets the basis, so that the next run begins anew. */
    void forget() {
        require((int) call(library.clearSolver, model), "clearSolver");
    }

    /**
     * Runs until it is done or the work is over.
     *
     * @return the status in the numbers of HiGHS
     */
    int run(Work until) {
        work = until;
        require((int) call(library.zeroClocks, model), "clocks");
        set("time_limit", Math.max(0.001, until.left().toMillis() / 1000.0));
        int ran = (int) call(library.run, model);
        work = null;
        return ran == FAILED ? FAILED : (int) call(library.status, model);
    }

    double objective() {
        return info("objective_function_value");
    }

    /** The least a mixed-integer program can come to, as far as it is known. */
    double bestBound() {
        return info("mip_dual_bound");
    }

    /** Whether a whole solution was found, by a solve that was cut off too. */
    boolean hasWhole() {
        return info("objective_function_value") < INFINITY && info("max_primal_infeasibility") < FEASIBLE;
    }

    private double info(String name) {
        try (Arena local = Arena.ofConfined()) {
            MemorySegment value = local.allocate(DOUBLE);
            require((int) call(library.info, model, text(name), value), name);
            return value.get(DOUBLE, 0);
        }
    }

    /**
     * The solution.
     *
     * @param columns the value of each column
     * @param reduced the reduced cost of each column
     * @param duals the dual of each row: 0 or less for a row with an upper bound
     */
    record Solution(double[] columns, double[] reduced, double[] duals) {
        static final Solution NONE = new Solution(new double[0], new double[0], new double[0]);
    }

    Solution solution(int columns, int rows) {
        try (Arena local = Arena.ofConfined()) {
            MemorySegment values = local.allocate(DOUBLE, Math.max(1, columns));
            MemorySegment reduced = local.allocate(DOUBLE, Math.max(1, columns));
            MemorySegment activity = local.allocate(DOUBLE, Math.max(1, rows));
            MemorySegment duals = local.allocate(DOUBLE, Math.max(1, rows));
            require((int) call(library.solution, model, values, reduced, activity, duals), "solution");
            return new Solution(
                    Arrays.copyOf(values.toArray(DOUBLE), columns),
                    Arrays.copyOf(reduced.toArray(DOUBLE), columns),
                    Arrays.copyOf(duals.toArray(DOUBLE), rows));
        }
    }

    private void listen() {
        try {
            MethodHandle handle = MethodHandles.lookup()
                    .bind(
                            this,
                            "asked",
                            MethodType.methodType(
                                    void.class,
                                    int.class,
                                    MemorySegment.class,
                                    MemorySegment.class,
                                    MemorySegment.class,
                                    MemorySegment.class));
            MemorySegment stub = Linker.nativeLinker()
                    .upcallStub(handle, FunctionDescriptor.ofVoid(INT, POINTER, POINTER, POINTER, POINTER), arena);
            require((int) call(library.setCallback, model, stub, MemorySegment.NULL), "callback");
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        for (int interrupt : INTERRUPTS) {
            require((int) call(library.startCallback, model, interrupt), "callback");
        }
    }

    /** HiGHS asks whether to stop: the first number it gets back says so, and is kept from one run to the next. */
    @SuppressWarnings("unused") // called by HiGHS
    private void asked(int type, MemorySegment message, MemorySegment out, MemorySegment in, MemorySegment user) {
        Work running = work;
        if (in.address() != 0) {
            in.reinterpret(INT.byteSize()).set(INT, 0, running != null && running.isOver() ? 1 : 0);
        }
    }

    private MemorySegment text(String text) {
        return library.texts.computeIfAbsent(text, Arena.global()::allocateFrom);
    }

    private static MemorySegment array(Arena local, double[] values) {
        return local.allocateFrom(DOUBLE, values);
    }

    private static MemorySegment array(Arena local, int[] values) {
        return local.allocateFrom(INT, values);
    }

    private static void require(int status, String what) {
        if (status == FAILED) {
            throw new IllegalStateException("HiGHS refuses " + what);
        }
    }

    private static Object call(MethodHandle function, Object... arguments) {
        try {
            return function.invokeWithArguments(arguments);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException("HiGHS failed", failure);
        }
    }

    @Override
    public void close() {
        call(library.destroy, model);
        arena.close();
    }

    /** The native library with the functions used. */
    private static final class Library {

        private static final String RESOURCE = "/ortools-linux-x86-64/libhighs.so.1";
        private static final @Nullable Library LOADED = load();

        private final Map<String, MemorySegment> texts = new ConcurrentHashMap<>();
        private final MethodHandle create;
        private final MethodHandle destroy;
        private final MethodHandle setBool;
        private final MethodHandle setInt;
        private final MethodHandle setDouble;
        private final MethodHandle setString;
        private final MethodHandle addRows;
        private final MethodHandle addColumns;
        private final MethodHandle makeWhole;
        private final MethodHandle changeCosts;
        private final MethodHandle changeRow;
        private final MethodHandle changeColumn;
        private final MethodHandle clearSolver;
        private final MethodHandle zeroClocks;
        private final MethodHandle run;
        private final MethodHandle status;
        private final MethodHandle info;
        private final MethodHandle solution;
        private final MethodHandle start;
        private final MethodHandle setCallback;
        private final MethodHandle startCallback;

        private Library(SymbolLookup symbols) {
            create = function(symbols, "Highs_create", FunctionDescriptor.of(POINTER));
            destroy = function(symbols, "Highs_destroy", FunctionDescriptor.ofVoid(POINTER));
            setBool = returningStatus(symbols, "Highs_setBoolOptionValue", POINTER, INT);
            setInt = returningStatus(symbols, "Highs_setIntOptionValue", POINTER, INT);
            setDouble = returningStatus(symbols, "Highs_setDoubleOptionValue", POINTER, DOUBLE);
            setString = returningStatus(symbols, "Highs_setStringOptionValue", POINTER, POINTER);
            addRows = returningStatus(symbols, "Highs_addRows", INT, POINTER, POINTER, INT, POINTER, POINTER, POINTER);
            addColumns = returningStatus(
                    symbols, "Highs_addCols", INT, POINTER, POINTER, POINTER, INT, POINTER, POINTER, POINTER);
            makeWhole = returningStatus(symbols, "Highs_changeColsIntegralityByRange", INT, INT, POINTER);
            changeCosts = returningStatus(symbols, "Highs_changeColsCostByRange", INT, INT, POINTER);
            changeRow = returningStatus(symbols, "Highs_changeRowBounds", INT, DOUBLE, DOUBLE);
            changeColumn = returningStatus(symbols, "Highs_changeColBounds", INT, DOUBLE, DOUBLE);
            clearSolver = returningStatus(symbols, "Highs_clearSolver");
            zeroClocks = returningStatus(symbols, "Highs_zeroAllClocks");
            run = returningStatus(symbols, "Highs_run");
            status = returningStatus(symbols, "Highs_getModelStatus");
            info = returningStatus(symbols, "Highs_getDoubleInfoValue", POINTER, POINTER);
            solution = returningStatus(symbols, "Highs_getSolution", POINTER, POINTER, POINTER, POINTER);
            start = returningStatus(symbols, "Highs_setSolution", POINTER, POINTER, POINTER, POINTER);
            setCallback = returningStatus(symbols, "Highs_setCallback", POINTER, POINTER);
            startCallback = returningStatus(symbols, "Highs_startCallback", INT);
        }

        /** A function of a model that says how it went. */
        private static MethodHandle returningStatus(SymbolLookup symbols, String name, MemoryLayout... arguments) {
            MemoryLayout[] all = new MemoryLayout[arguments.length + 1];
            all[0] = POINTER;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            return function(symbols, name, FunctionDescriptor.of(INT, all));
        }

        private static MethodHandle function(SymbolLookup symbols, String name, FunctionDescriptor shape) {
            return Linker.nativeLinker().downcallHandle(symbols.findOrThrow(name), shape);
        }

        /** Copies the library out of its jar and loads it; null where that cannot be done. */
        private static @Nullable Library load() {
            try (InputStream resource = HighsModel.class.getResourceAsStream(RESOURCE)) {
                if (resource == null || !isPlatform()) {
                    LOG.log(Level.WARNING, "HiGHS is not there for this computer; bounds come from a relaxation");
                    return null;
                }
                Path copy = Files.createTempFile("throughline-highs", ".so");
                try {
                    Files.copy(resource, copy, StandardCopyOption.REPLACE_EXISTING);
                    return new Library(SymbolLookup.libraryLookup(copy, Arena.global()));
                } finally {
                    // loaded, it is needed no longer
                    Files.delete(copy);
                }
            } catch (IOException | RuntimeException | LinkageError missing) {
                LOG.log(Level.WARNING, "HiGHS cannot be loaded; bounds come from a relaxation", missing);
                return null;
            }
        }

        private static boolean isPlatform() {
            String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
            String processor = System.getProperty("os.arch", "");
            return system.contains("linux") && List.of("amd64", "x86_64").contains(processor);
        }
    }
}
