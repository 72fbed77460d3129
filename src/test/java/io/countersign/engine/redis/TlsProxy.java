package io.countersign.engine.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** Speaks TLS in front of a server on this machine, with a certificate for one name that it has signed itself. */
public final class TlsProxy implements AutoCloseable {
    public static final String PASSWORD = "password";

    private final Path keys;
    private final int targetPort;
    private final SSLServerSocket listener;

    private TlsProxy(Path keys, int targetPort) throws IOException, GeneralSecurityException {
        this.keys = keys;
        this.targetPort = targetPort;
        listener = (SSLServerSocket)
                context(keys).getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** The name is as in a certificate: {@code dns:example.org} or {@code ip:127.0.0.1}. */
    public static TlsProxy to(int targetPort, String name, Path directory)
            throws IOException, GeneralSecurityException {
        return new TlsProxy(generate(name, directory.resolve("keys.p12")), targetPort);
    }

    public String url() {
        return "rediss://127.0.0.1:" + listener.getLocalPort();
    }

    /** A file, locked by {@link #PASSWORD}, by which its certificate is trusted. */
    public Path trustStore() {
        return keys;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), targetPort);
                Thread.ofVirtual().start(() -> pump(client, server));
                Thread.ofVirtual().start(() -> pump(server, client));
            } catch (IOException closing) {
                continue;
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException mistrustedOrGone) {
            return;
        }
    }

    private static SSLContext context(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static Path generate(String name, Path file) throws IOException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options = "-genkeypair -alias redis -dname CN=redis -keyalg EC -storetype PKCS12 -ext san=" + name
                + " -storepass " + PASSWORD + " -keystore";
        Stream<String> command = Stream.of(
                        Stream.of(keytool), Stream.of(options.split(" ")), Stream.of(file.toString()))
                .flatMap(Function.identity());
        new ProcessBuilder(command.toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join();
        return file;
    }
}
