/// Short forms of given names and the full name each stands for.
enum Nicknames {
    /// The hash of the full name when the hash is of a known short form; otherwise the same hash.
    static func canonical(_ hash: UInt64) -> UInt64 {
        table[hash] ?? hash
    }

    private static let table: [UInt64: UInt64] = {
        var table: [UInt64: UInt64] = [:]
        for line in lines.split(separator: "\n") {
            let names = line.split(separator: " ").map { WordHash.of($0.utf8) }
            for short in names.dropFirst() { table[short] = names[0] }
        }
        return table
    }()

    /// One line a name: the full form first.
    private static let lines = """
        guadalupe lupe lupita lupis
        francisco paco pancho panchito kiko frank
        jose pepe chepe pepito joseph joe
        jesus chuy chuyito chucho
        ignacio nacho nachito
        roberto beto robert bob bobby
        rigoberto rigo
        alberto albert
        maria mari mary maru mariquita
        guillermo memo memito william will bill billy
        eduardo lalo edward eddie
        antonio tono toni tony
        manuel manolo manny
        rosario chayo chayito
        consuelo chelo
        dolores lola lolita
        concepcion concha conchita
        isabel chabela elizabeth liz lizzie beth betty
        francisca paca paquita panchita
        gregorio goyo
        vicente chente vincent
        crescencio chencho
        lorenzo lencho
        salvador chava
        rafael rafa
        ricardo richard rick ricky rich
        enrique quique kike henry
        luis lucho louis
        jorge george coque
        juan juanito john johnny
        miguel mike michael mikey
        alejandro alex sandro alejandra
        daniel dani dan danny
        gabriel gabo gabi
        santiago chago jim jimmy james
        margarita margaret maggie peggy
        teresa tere theresa
        josefina chepina fina
        patricia pati paty patty trish
        refugio cuca cuco
        socorro coco soco
        elena nena helen
        florentino tino
        trinidad trini
        fernando nando fer
        gustavo tavo gus
        octavio tavito
        marcelino marce
        catalina cata cathy catherine katherine kathy kate
        domingo mingo
        thomas tomas tom tommy
        samuel sam sammy
        david davy dave
        steven steve stephen esteban
        jennifer jenny jen
        susana susan susy sue
        deborah debbie deb
        """
}
