package org.onrecord.kit.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One running database, in a folder with spaces in its name that was given relative to the working directory. */
class EmbeddedPostgresTest {
    @TempDir
    static Path temp;

    private static Path data;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startOne() {
        data = temp.resolve("on record's data");
        postgres = EmbeddedPostgres.start(Path.of("").toAbsolutePath().relativize(data), Ask.PROGRAMS);
    }

    @AfterAll
    static void stopIt() {
        postgres.close();
    }

    @Test
    void aFirstStartMakesADatabaseWhoseOwnerIsNoSuperuser() throws Exception {
        String facts = Ask.once(postgres, """
                select concat_ws(' ', rolname, rolsuper, datname, datlocprovider, datlocale,
                    current_setting('server_version_num')::int / 10000, current_setting('data_checksums'),
                    current_setting('fsync'), current_setting('listen_addresses'))
                from pg_database join pg_roles on datdba = pg_roles.oid where datname = current_database()""");

        assertEquals("onrecord f onrecord b C.UTF-8 18 on on 127.0.0.1", facts);
    }

    @Test
    void theOwnerMayAddTheExtensionsThatSearchNeeds() throws Exception {
        Ask.once(postgres, "create extension pg_trgm; create extension unaccent");

        assertEquals("2", Ask.once(postgres, "select count(*) from pg_extension where extname ~ 'pg_trgm|unaccent'"));
    }

    @Test
    void onlyTheOwnerMayEnterTheFolder() throws Exception {
        assertEquals("rwx------", permissions(data));
        assertEquals("rwx------", permissions(data.resolve("postgresql")));
        assertEquals("rwx------", permissions(data.resolve("postgresql/cluster/data")));
        assertEquals("rw-------", permissions(data.resolve("postgresql/cluster/password")));
    }

    @Test
    void aConnectionWithAnotherPasswordIsRefused() {
        String url = postgres.url().jdbc();

        SQLException refusal =
                assertThrows(SQLException.class, () -> DriverManager.getConnection(url, "onrecord", "guess"));

        assertEquals("28P01", refusal.getSQLState());
    }

    @Test
    void aKilledServerRunsAgainOnItsPortWithItsData() throws Exception {
        Ask.once(postgres, "create table note as select 'kept' as word");
        ProcessHandle server = ProcessHandle.of(postgres.pid()).orElseThrow();

        server.destroyForcibly();
        server.onExit().join();

        assertEquals("kept", Ask.untilAnswered(postgres, "select word from note"));
        assertNotEquals(server.pid(), postgres.pid());
    }

    @Test
    void aSecondStartInTheSameProcessIsRefusedAndTheFirstGoesOn() throws Exception {
        CannotStart refusal = assertThrows(CannotStart.class, () -> EmbeddedPostgres.start(data, Ask.PROGRAMS));

        assertTrue(refusal.getMessage().contains("already uses the folder " + data), refusal.getMessage());
        assertEquals("1", Ask.once(postgres, "select 1"));
    }

    @Test
    void aSecondServiceIsRefusedAndToldWhichProcessHoldsTheFolder() throws Exception {
        assertThrows(CannotStart.class, () -> EmbeddedPostgres.start(data, Ask.PROGRAMS));

        Process other = StandIn.run(data, Ask.PROGRAMS);

        String holder = "process " + ProcessHandle.current().pid();
        assertTrue(StandIn.answer(other, "refused").contains(holder));
        assertEquals(1, other.waitFor());
    }

    @Test
    void theWordsOfAFailedStatementStayOutOfTheLog() throws Exception {
        assertThrows(SQLException.class, () -> Ask.once(postgres, "select 'whispered'::int"));

        assertFalse(Files.readString(data.resolve("postgresql/postgresql.log")).contains("whispered"));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
