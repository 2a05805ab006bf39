package org.onrecord.deploy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onrecord.kit.postgres.DatabaseUrl;
import org.onrecord.kit.postgres.EmbeddedPostgres;

/** The packaged service does what the manifests count on. */
class DeployedIT {
    private static final String LATER = "insert into flyway_schema_history"
            + " select installed_rank + 1, '99999', 'later', 'SQL', 'V99999__later.sql', 1, 'later', now(), 1, true"
            + " from flyway_schema_history order by installed_rank desc limit 1";

    private static EmbeddedPostgres postgres;
    private static Manifests production;

    @BeforeAll
    static void startTheDatabase() throws Exception {
        production = Manifests.overlay("production");
        postgres = EmbeddedPostgres.start(
                Path.of("target/deployed-database").toAbsolutePath(),
                Path.of("target/postgres-programs").toAbsolutePath());
    }

    @AfterAll
    static void stopTheDatabase() {
        postgres.close();
    }

    @BeforeEach
    void emptyTheDatabase() throws SQLException {
        execute("drop schema public cascade; create schema public");
    }

    @Test
    void aPodThatComesBeforeTheMigrationEnds() throws Exception {
        try (Deployed pod = pod()) {
            assertNotEquals(0, pod.ended(), pod.log());
            assertTrue(pod.log().contains("Detected resolved migration not applied to database"), pod.log());
        }
    }

    @Test
    void aPodFinishesWhatItHasAcceptedAfterTheMigration() throws Exception {
        migrate();
        try (Deployed pod = pod()) {
            assertTrue(pod.comesTo("/q/health/ready", 200), pod.log());
            pod.tellToStop();
            assertTrue(pod.comesTo("/q/health/ready", 503), pod.log());
            assertEquals(200, pod.answers("/api/v1/speakers"));
            assertAll(pod.log().lines().map(line -> () -> new ObjectMapper().readTree(line)));
        }
    }

    @Test
    void aReleaseRunsOnTheSchemaOfALaterOne() throws Exception {
        migrate();
        execute(LATER);
        migrate();
        try (Deployed pod = pod()) {
            assertTrue(pod.comesTo("/q/health/started", 200), pod.log());
        }
    }

    private static Deployed pod() throws Exception {
        return Deployed.start(production, production.serviceContainer(), postgres.url());
    }

    private static void migrate() throws Exception {
        try (Deployed job = Deployed.start(production, production.migrationContainer(), postgres.url())) {
            assertEquals(0, job.ended(), job.log());
        }
    }

    private static void execute(String sql) throws SQLException {
        DatabaseUrl database = postgres.url();
        try (var connection = DriverManager.getConnection(database.jdbc(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
