package org.onrecord.kit.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "postgresql://u:p@db.example.org:6432/record, db.example.org, 6432, record, u, p",
        "postgres://u:p@db/record, db, 5432, record, u, p",
        "jdbc:postgresql://db:5433/record?user=u&password=p, db, 5433, record, u, p",
        "vertx-reactive:postgresql://u:p@my_db:5432/record, my_db, 5432, record, u, p",
        "postgresql://u:p@[::1]:5432/record, [::1], 5432, record, u, p",
        "postgresql://a%40b:p%2Fw%3Fx%25+%C3%A9@db/my%20record, db, 5432, my record, a@b, p/w?x%+é",
        "postgresql://u:p:q@db:/record?sslmode=disable, db, 5432, record, u, p:q",
        "postgresql://u@db/record?password=p, db, 5432, record, u, p",
    })
    void theUsualAddressesAreUnderstood(
            String url, String host, int port, String database, String user, String password) {
        DatabaseUrl read = DatabaseUrl.parse(url, null, null);

        assertEquals(new DatabaseUrl(host, port, database, user, password, read.parameters()), read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://u:s3cret@db:5432",
                "postgresql://u:s3cret@db:5432/",
                "postgresql://u:s3cret@/record",
                "postgresql://u:s3cret@db:65536/record",
                "postgresql://u:s3cret@db:0/record",
                "postgresql://u:s3cret@db:99999999999/record",
                "postgresql://u:s3cret@db:port/record",
                "postgresql://u:s3cret@db1,db2/record",
                "postgresql://u:s3cret%zz@db/record",
                "postgresql://u:s3cret@db/record#part",
                "postgresql://u:s3cret@db/record?sslmode=maybe",
                "postgresql://u:s3cret@db/record?sslmode=verify-full",
                "postgresql://u:s3cret@db/record?sslmode=verify-ca&sslrootcert=/no/such/file",
                "postgresql://u:s3cret@db/record?channel_binding=require",
                "mysql://u:s3cret@db/record",
                "jdbc:postgresql:record",
                "db:5432/record?password=s3cret",
            })
    void aMalformedAddressIsRefusedWithoutShowingItsPassword(String url) {
        CannotStart refusal = assertThrows(CannotStart.class, () -> DatabaseUrl.parse(url, null, null));

        assertFalse(refusal.getMessage().contains("s3cret"), refusal.getMessage());
        assertTrue(refusal.getMessage().endsWith("."), refusal.getMessage());
    }

    @Test
    void anAddressWithoutAUserNamesTheVariableThatIsMissing() {
        CannotStart refusal =
                assertThrows(CannotStart.class, () -> DatabaseUrl.parse("postgresql://db/record", null, "p"));

        assertTrue(refusal.getMessage().contains("ONRECORD_DATABASE_USER"), refusal.getMessage());
    }

    @Test
    void aUserAndAPasswordBesideTheAddressWinOverThoseInIt() {
        DatabaseUrl read = DatabaseUrl.parse("postgresql://u:p@db/record", "other", "p%41");

        assertEquals("other p%41", read.user() + " " + read.password());
    }

    @Test
    void theReactiveClientReadsWhatWasMeant() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://u:p@[::1]:6432/my%20re,cord?sslmode=require", null, null);

        PgConnectOptions read = PgConnectOptions.fromUri(url.reactive());

        assertEquals("::1", read.getHost());
        assertEquals(6432, read.getPort());
        assertEquals("my re,cord", read.getDatabase());
        assertEquals(SslMode.REQUIRE, read.getSslMode());
    }

    @Test
    void theJdbcDriverReadsWhatWasMeant() {
        String options = "sslmode=require&application_name=a%26b&currentSchema=press";
        DatabaseUrl url = DatabaseUrl.parse("postgresql://u:p@db:6432/my%20record?" + options, null, null);

        Properties read = Driver.parseURL(url.jdbc(), null);

        assertEquals("db", read.getProperty("PGHOST"));
        assertEquals("6432", read.getProperty("PGPORT"));
        assertEquals("my record", read.getProperty("PGDBNAME"));
        assertEquals("require", read.getProperty("sslmode"));
        assertEquals("a&b", read.getProperty("ApplicationName"));
        assertEquals("press", read.getProperty("currentSchema"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a$b", "a$$b", "a${b}c", "a\\b", "a\\$b", "${", "a,b", "%41", "a\\\\${b}"})
    void aPasswordReachesTheConfigurationAsItIs(String password) {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://db/record", "u", password);

        SmallRyeConfig config = configOf(url.properties());

        assertEquals(password, config.getValue("quarkus.datasource.password", String.class));
    }

    @Test
    void encryptionWithoutARootCertificateTrustsWhateverTheServerShows() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://u:p@db/record?sslmode=require", null, null);

        Map<String, String> properties = url.properties();

        assertEquals("true", properties.get("quarkus.datasource.reactive.trust-all"));
    }

    @Test
    void aRootCertificateIsGivenToBothDrivers(@TempDir Path folder) throws Exception {
        Path root = Files.createFile(folder.resolve("ca.pem"));
        String options = "?sslmode=verify-full&sslrootcert=" + root;
        DatabaseUrl url = DatabaseUrl.parse("postgresql://u:p@db/record" + options, null, null);

        Map<String, String> properties = url.properties();

        assertEquals(root.toString(), properties.get("quarkus.datasource.reactive.trust-certificate-pem.certs"));
        assertEquals("HTTPS", properties.get("quarkus.datasource.reactive.hostname-verification-algorithm"));
        assertEquals(
                root.toString(),
                Driver.parseURL(properties.get("quarkus.datasource.jdbc.url"), null)
                        .getProperty("sslrootcert"));
    }

    @Test
    void anAddressIsPrintedWithoutItsPassword() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://u:s3cret@db/record", null, null);

        assertEquals("postgresql://db:5432/record", url.toString());
    }

    private static SmallRyeConfig configOf(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(properties, "test", 400))
                .build();
    }
}
