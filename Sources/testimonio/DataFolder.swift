import ArgumentParser
import Foundation

/// Where an installation keeps its stories.
struct DataFolder: ParsableArguments {
    @Option(name: .long, help: "The folder that holds the database.")
    var data = "data"

    var url: URL { URL(fileURLWithPath: data, isDirectory: true) }
}

/// Where texts and the form come from when they are not the program's own.
struct ContentOptions: ParsableArguments {
    @Option(name: .long, help: "A folder of languages in place of the program's own.")
    var locales: String?

    @Option(name: .long, help: "A form (YAML) in place of the program's own.")
    var form: String?
}
