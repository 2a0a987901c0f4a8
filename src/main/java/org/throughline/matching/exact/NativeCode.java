package org.throughline.matching.exact;

import com.google.ortools.Loader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** OR-Tools' native code: loaded once, and known to be missing where it cannot be. */
final class NativeCode {

    private static final Logger LOG = System.getLogger(NativeCode.class.getName());

    private NativeCode() {}

    /** Whether the native code is loaded; tries it the first time. */
    static boolean isThere() {
        return Holder.LOADED;
    }

    private static final class Holder {

        private static final boolean LOADED = load();

        private static boolean load() {
            try {
                Loader.loadNativeLibraries();
                return true;
            } catch (UnsatisfiedLinkError | RuntimeException missing) {
                LOG.log(Level.WARNING, "OR-Tools cannot be loaded here; bounds come from a relaxation", missing);
                return false;
            }
        }
    }
}
