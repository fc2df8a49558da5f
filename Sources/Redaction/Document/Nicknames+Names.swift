extension Nicknames {
    /// One line a name: the full form first. A short form can stand in several lines.
    static let names = """
        abelardo lalo abel
        adolfo fito
        agustin tin agus
        alberto beto albert
        alejandra ale sandra alex jandra
        alejandro alex ale sandro jano
        alexander alex
        alfonso poncho fonso
        alfredo fredo fredy freddy alfred fred
        alicia licha alice
        amanda mandy
        andrew andy drew andres
        andres andy
        anthony tony
        antonio tono toni tony
        araceli cheli ara chely
        armando mando
        arturo turo art
        asuncion chona chon
        barbara barb babs
        beatriz bety betty bea
        benito beno
        benjamin ben benny
        bernardo nayo berna
        candelaria cande candi
        carmen carmelita mela carmencita
        carolina caro
        catalina cata cathy catherine katherine kathy kate
        charles charlie chuck
        christina tina chris
        christopher chris
        concepcion concha conchita
        consuelo chelo
        crescencio chencho
        cristina cris tina
        cristobal tobal cris
        cynthia cindy
        daniel dani dan danny
        daniela dani
        david davy dave
        deborah debbie deb
        dolores lola lolita
        domingo mingo
        donald don donnie
        edmundo mundo
        eduardo lalo edward eddie
        edward ed eddie ted
        efrain efra
        elena nena helen
        eleuterio tello
        elizabeth liz lizzie beth betty eli eliza
        encarnacion chona
        enrique quique kike henry
        ernesto neto ernie
        esperanza pera lancha
        esteban teban
        eulalia lala
        everardo lalo
        federico fede kiko
        felipe lipe pipe
        fernanda fer nanda
        fernando nando fer
        florentino tino
        florencio lencho
        francisca paca paquita panchita pancha
        francisco paco pancho panchito kiko frank cisco
        gabriel gabo gabi gaby gabe
        gabriela gabi gaby
        gerardo jerry gera
        gertrudis tula
        gilberto beto gil
        graciela chela
        gregorio goyo
        gregory greg
        guadalupe lupe lupita lupis lupillo lupilla
        guillermo memo memito william will bill billy
        gustavo tavo gus
        heriberto beto eri
        hortensia tencha
        humberto beto
        ignacio nacho nachito
        inocencio chencho
        isabel chabela chavela elizabeth isa chabelita
        isidro chilo
        jacqueline jackie
        james jim jimmy jamie
        jeffrey jeff
        jennifer jenny jen
        jessica jess jessie
        jesus chuy chuyito chucho
        jonathan jon johnny
        jorge george coque
        jose pepe chepe pepito joseph joe joselito
        josefa pepa chepa
        josefina chepina fina jose
        joseph joe joey
        joshua josh
        juan juanito juancho john johnny
        judith judy
        julian juli
        kenneth ken kenny
        kimberly kim
        lawrence larry
        lazaro lacho
        leonardo leo nardo
        leticia lety leti
        lorenzo lencho
        luis lucho louis
        luisa licha lucha
        magdalena magda malena
        manuel manolo manny
        manuela mela
        marcelino marce chelino
        marcela chela
        margarita margaret maggie peggy mago
        maria mari mary maru mariquita
        maribel mari
        maricela mari
        marisela mari
        marisol mari
        matthew matt
        maximiliano max
        mercedes meche
        michael mike mikey
        michelle shelly
        miguel mike michael mikey
        monica moni
        natalia nati naty
        natividad nati
        nathaniel nate
        nicholas nick nicky
        nicolas nico colas
        norberto beto
        octavio tavito tavo
        pamela pam
        patricia pati paty patty trish
        patrick pat
        peter pete
        philip phil
        porfirio pilo
        rafael rafa
        ramon moncho mon
        raymond ray
        raymundo mundo
        rebeca becky
        rebecca becky
        refugio cuca cuco
        ricardo richard rick ricky rich
        richard rick ricky dick
        rigoberto rigo beto
        robert bob bobby rob
        roberto beto robert bob bobby
        rodolfo fito rudy rodo
        rogelio roge
        ronald ron ronnie
        rosa chita rosy
        rosario chayo chayito
        salvador chava sal
        samuel sam sammy
        santiago chago jim jimmy james
        sergio checo
        silvia chiva sil
        socorro coco soco
        stephanie steph
        steven steve stephen
        stephen steve
        susana susan susy sue
        teresa tere theresa
        theodore ted teddy
        thomas tomas tom tommy
        timothy tim timmy
        tomas tommy tom
        trinidad trini
        valentina vale
        veronica vero
        vicente chente vincent
        victoria vicky toya vicki
        virginia vicky ginny
        walter walt
        wenceslao chelao
        william will bill billy
        yolanda yoli
        zachary zach zack
        """
}
