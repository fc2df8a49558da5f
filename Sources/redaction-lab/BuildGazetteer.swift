import ArgumentParser
import Foundation
import Redaction

/// Makes `Model/names.bin` from the public lists.
struct BuildGazetteer: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gazetteer", abstract: "Makes the table of names from the public lists."
    )

    @Option(help: "Folder of the lists and corpora (holds `lists` and `corpora`).")
    var data: String

    @Option(help: "File to write.")
    var output: String

    func run() throws {
        var table = NameTable()
        let lists = data + "/lists/"
        try table.addGivenNames(
            ssa: lists + "ssa_maxoccurances.txt", spanish: [lists + "ine_hombres.csv", lists + "ine_mujeres.csv"])
        try table.addSurnames(us: lists + "smashew_surnames_us.txt", spanish: lists + "ine_apellidos.csv")
        try table.addCities(lists + "world-cities.csv")
        try table.markCommonWords(data + "/corpora")
        let made = Gazetteer(entries: table.entries)
        try made.data.write(to: URL(fileURLWithPath: output))
        print("\(table.entries.count) entries, \(made.data.count) bytes")
    }
}
