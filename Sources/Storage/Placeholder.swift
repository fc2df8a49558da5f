import GRDB
enum StoragePlaceholder {}
