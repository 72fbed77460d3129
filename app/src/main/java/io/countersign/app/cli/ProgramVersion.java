package io.countersign.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program. */
final class ProgramVersion implements IVersionProvider {
    private static final String FILE = "/META-INF/maven/io.countersign/countersign-app/pom.properties";

    @Override
    public String[] getVersion() throws IOException {
        var properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream(FILE)) {
            if (in != null) {
                properties.load(in);
            }
        }
        return new String[] {"Countersign " + properties.getProperty("version", "(unpackaged build)")};
    }
}
