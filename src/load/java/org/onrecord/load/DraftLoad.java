package org.onrecord.load;

/** How long drafts take to be checked on a record of as many quotes as wanted, and a tenth as many claims. */
public final class DraftLoad {
    private DraftLoad() {}

    public static void main(String... arguments) throws Exception {
        var settings = Settings.read();
        Report.conditions(settings);
        try (var database = Database.open(settings, "drafts")) {
            Service.migrate(database.url());
            DraftRecord.fill(settings, database);
            try (var service = Service.start(database.url());
                    var driver = new Driver(settings.connections())) {
                new DraftChecks(settings, database, driver, service).print();
            }
        }
        System.exit(0); // nothing here may keep a finished measurement alive
    }
}
