internal import GRDB

/// The database's schema, as a list of migrations in order. A migration is never changed once released:
/// what must differ comes as the next one.
enum Migrations {
  static func migrator() -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("001 catalogue") { try $0.execute(sql: catalogue001) }
    migrator.registerMigration("002 quality") { try $0.execute(sql: quality002) }
    migrator.registerMigration("003 words") { try $0.execute(sql: words003) }
    migrator.registerMigration("004 publishing") { try $0.execute(sql: publishing004) }
    migrator.registerMigration("005 notices") { try $0.execute(sql: notices005) }
    migrator.registerMigration("006 reading") { try $0.execute(sql: reading006) }
    migrator.registerMigration("007 deflated") { try deflated007($0) }
    migrator.registerMigration("008 recognition") { try $0.execute(sql: recognition008) }
    migrator.registerMigration("009 outcomes") { try $0.execute(sql: outcomes009) }
    migrator.registerMigration("010 shared") { try $0.execute(sql: shared010) }
    migrator.registerMigration("011 lean") { try lean011($0) }
    migrator.registerMigration("012 kept together") { try keptTogether012($0) }
    return migrator
  }
}
