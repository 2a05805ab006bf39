package org.onrecord;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/** Requests as they go over the wire, for what no HTTP client would send. */
public final class Wire {
    private static final int PATIENCE_MS = 30_000;

    private Wire() {}

    /** What the service answered. */
    public record Answer(int status, String head, String body) {
        /** A header's value, or null. */
        public String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse(null);
        }

        static Answer of(String received) {
            if (received.isEmpty()) {
                return new Answer(0, "", "");
            }
            int end = received.indexOf("\r\n\r\n");
            var head = received.substring(0, end);
            return new Answer(Integer.parseInt(head.split(" ")[1]), head, received.substring(end + 4));
        }
    }

    /** Sends a request line and headers, closing the connection afterwards. */
    public static Answer get(String target, String... headers) {
        return getFrom("127.0.0.1", target, headers);
    }

    /** The same from another address of this machine: all of 127.0.0.0/8 are. */
    public static Answer getFrom(String address, String target, String... headers) {
        return sendFrom(
                address,
                "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n");
    }

    /** Sends a body of single-byte characters from another address of this machine. */
    public static Answer postFrom(String address, String target, String mediaType, String body) {
        return sendFrom(
                address,
                "POST " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + mediaType
                        + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** Sends these characters, each a byte, and reads until the service closes the connection. */
    public static Answer send(String request) {
        return sendFrom("127.0.0.1", request);
    }

    private static Answer sendFrom(String address, String request) {
        try (var socket =
                new Socket(InetAddress.getByName("127.0.0.1"), RestAssured.port, InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return Answer.of(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
