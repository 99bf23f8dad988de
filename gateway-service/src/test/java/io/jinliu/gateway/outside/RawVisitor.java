package io.jinliu.gateway.outside;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.regex.Pattern;

/** Somebody who writes the bytes by hand, because no decent client would. */
public final class RawVisitor {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 \\d{3} ");

    private RawVisitor() {}

    /** Everything the server said until it hung up. */
    public static String says(int port, String bytes) {
        return saysInTwoBreaths(port, bytes, 0, "");
    }

    /** Everything the server said until it hung up; the second bytes are sent after that many answers to the first. */
    public static String saysInTwoBreaths(int port, String first, int answers, String second) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            say(socket, first);
            var heard = new StringBuilder();
            var buffer = new byte[4096];
            while (ANSWER.matcher(heard).results().count() < answers) {
                var length = socket.getInputStream().read(buffer);
                if (length < 0) {
                    throw new EOFException("Hung up after: " + heard);
                }
                heard.append(new String(buffer, 0, length, ISO_8859_1));
            }
            say(socket, second);
            return heard + new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void say(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
