package org.onrecord.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time, user and system, that processes have used, from {@code /proc} (proc(5)). */
record Cpu(long process, boolean withChildren) {
    private static final Path PROC = Path.of("/proc");
    /** Clock ticks are hundredths of a second on every Linux platform that Java runs on. */
    private static final long MICROS_A_TICK = 10_000;

    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    static Cpu of(long process) {
        return new Cpu(process, false);
    }

    /** Of a process, its children, and those of its children that have ended. */
    static Cpu ofTree(long process) {
        return new Cpu(process, true);
    }

    /** 0 when there is no such process of that name here. */
    static long parentOf(long process, String name) {
        var stat = stat(process);
        return stat != null && stat.name.equals(name) ? stat.number(PARENT) : 0;
    }

    /** Microseconds used until now. */
    long micros() {
        var own = stat(process);
        if (own == null) {
            return 0;
        }
        long ticks = own.number(USER) + own.number(SYSTEM);
        if (withChildren) {
            ticks += own.number(CHILDREN_USER) + own.number(CHILDREN_SYSTEM) + ofLivingChildren();
        }
        return ticks * MICROS_A_TICK;
    }

    private long ofLivingChildren() {
        try (Stream<Path> all = Files.list(PROC)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> Character.isDigit(name.charAt(0)))
                    .map(name -> stat(Long.parseLong(name)))
                    .filter(stat -> stat != null && stat.number(PARENT) == process)
                    .mapToLong(stat -> stat.number(USER) + stat.number(SYSTEM))
                    .sum();
        } catch (IOException noProc) {
            return 0;
        }
    }

    private static Stat stat(long process) {
        try {
            var text = Files.readString(PROC.resolve(process + "/stat"));
            var close = text.lastIndexOf(')');
            return new Stat(
                    text.substring(text.indexOf('(') + 1, close),
                    text.substring(close + 2).split(" "));
        } catch (IOException ended) {
            return null;
        }
    }

    private record Stat(String name, String[] fields) {
        long number(int field) {
            return Long.parseLong(fields[field]);
        }
    }
}
