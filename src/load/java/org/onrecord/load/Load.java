package org.onrecord.load;

import java.util.ArrayList;

/** Measures the packaged service side by side with a bare server and with pgbench, on a record of its own making. */
public final class Load {
    private Load() {}

    public static void main(String... arguments) throws Exception {
        var settings = Settings.read();
        Report.conditions(settings);
        try (var database = Database.open(settings, "quotes")) {
            Service.migrate(database.url());
            new Generator(settings, database, "record").run();
            try (var service = Service.start(database.url());
                    var bare = Service.startBare(database.url());
                    var driver = new Driver(settings.connections())) {
                measure(settings, database, service, bare, driver);
            }
        }
        System.exit(0); // nothing here may keep a finished measurement alive
    }

    private static void measure(Settings settings, Database database, Service service, Service bare, Driver driver)
            throws Exception {
        var material = Material.read(settings, database);
        new Chains(driver, database).mustVerify();
        service.mustRest();
        var results = new ArrayList<Result>();
        for (var operation : new Operations(settings, material, driver).all()) {
            if (settings.wants(operation.name())) {
                var result = new Comparison(settings, database, service, bare, driver).of(operation);
                Report.line(result);
                results.add(result);
            }
        }
        Report.table(results);
        if (settings.wants("extraction")) {
            new Drafts(driver).print();
        }
        if (settings.wants("lists")) {
            new Lists(settings, material, driver).print();
        }
    }
}
