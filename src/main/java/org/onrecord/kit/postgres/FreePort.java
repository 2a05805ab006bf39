package org.onrecord.kit.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A TCP port for the database. It lies below the range that the kernel hands to outgoing connections: a client that
 * knocks while the database restarts could otherwise be given that very port, and hold it.
 */
final class FreePort {
    private static final int LOWEST = 15_000;
    private static final int USUAL_RANGE_START = 32_768;
    private static final int TRIES = 200;

    private FreePort() {}

    static int find() {
        int end = Math.max(rangeStart(), LOWEST + 1_000);
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, end);
            if (isFree(port)) {
                return port;
            }
        }
        throw new CannotStart("No free TCP port was found on 127.0.0.1 between " + LOWEST + " and " + end + ".");
    }

    private static int rangeStart() {
        try {
            String range = Files.readString(Path.of("/proc/sys/net/ipv4/ip_local_port_range"));
            return Integer.parseInt(range.strip().split("\\s+")[0]);
        } catch (IOException | NumberFormatException e) {
            return USUAL_RANGE_START;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
