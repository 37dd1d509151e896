/* references_table: the named character references of HTML (the WHATWG's list, as Python's html.entities.html5 has
** it), those with a semicolon. Generated. Rows are sorted by name, bytewise; a name is ENTITY_NAMES[row.name .. + row.size),
** without & and ;.
*/
enum { ENTITIES = 2125 };
static const char entity_names[] =
  "AEligAMPAacuteAbreveAcircAcyAfrAgraveAlphaAmacrAndAogonAopfApplyFunctionAringAscrAssignAtildeAumlBackslashBarvBarwedBcyB"
  "ecauseBernoullisBetaBfrBopfBreveBscrBumpeqCHcyCOPYCacuteCapCapitalDifferentialDCayleysCcaronCcedilCcircCconintCdotCedill"
  "aCenterDotCfrChiCircleDotCircleMinusCirclePlusCircleTimesClockwiseContourIntegralCloseCurlyDoubleQuoteCloseCurlyQuoteCol"
  "onColoneCongruentConintContourIntegralCopfCoproductCounterClockwiseContourIntegralCrossCscrCupCupCapDDDDotrahdDJcyDScyDZ"
  "cyDaggerDarrDashvDcaronDcyDelDeltaDfrDiacriticalAcuteDiacriticalDotDiacriticalDoubleAcuteDiacriticalGraveDiacriticalTild"
  "eDiamondDifferentialDDopfDotDotDotDotEqualDoubleContourIntegralDoubleDotDoubleDownArrowDoubleLeftArrowDoubleLeftRightArr"
  "owDoubleLeftTeeDoubleLongLeftArrowDoubleLongLeftRightArrowDoubleLongRightArrowDoubleRightArrowDoubleRightTeeDoubleUpArro"
  "wDoubleUpDownArrowDoubleVerticalBarDownArrowDownArrowBarDownArrowUpArrowDownBreveDownLeftRightVectorDownLeftTeeVectorDow"
  "nLeftVectorDownLeftVectorBarDownRightTeeVectorDownRightVectorDownRightVectorBarDownTeeDownTeeArrowDownarrowDscrDstrokENG"
  "ETHEacuteEcaronEcircEcyEdotEfrEgraveElementEmacrEmptySmallSquareEmptyVerySmallSquareEogonEopfEpsilonEqualEqualTildeEquil"
  "ibriumEscrEsimEtaEumlExistsExponentialEFcyFfrFilledSmallSquareFilledVerySmallSquareFopfForAllFouriertrfFscrGJcyGTGammaGa"
  "mmadGbreveGcedilGcircGcyGdotGfrGgGopfGreaterEqualGreaterEqualLessGreaterFullEqualGreaterGreaterGreaterLessGreaterSlantEq"
  "ualGreaterTildeGscrGtHARDcyHacekHatHcircHfrHilbertSpaceHopfHorizontalLineHscrHstrokHumpDownHumpHumpEqualIEcyIJligIOcyIac"
  "uteIcircIcyIdotIfrIgraveImImacrImaginaryIImpliesIntIntegralIntersectionInvisibleCommaInvisibleTimesIogonIopfIotaIscrItil"
  "deIukcyIumlJcircJcyJfrJopfJscrJsercyJukcyKHcyKJcyKappaKcedilKcyKfrKopfKscrLJcyLTLacuteLambdaLangLaplacetrfLarrLcaronLced"
  "ilLcyLeftAngleBracketLeftArrowLeftArrowBarLeftArrowRightArrowLeftCeilingLeftDoubleBracketLeftDownTeeVectorLeftDownVector"
  "LeftDownVectorBarLeftFloorLeftRightArrowLeftRightVectorLeftTeeLeftTeeArrowLeftTeeVectorLeftTriangleLeftTriangleBarLeftTr"
  "iangleEqualLeftUpDownVectorLeftUpTeeVectorLeftUpVectorLeftUpVectorBarLeftVectorLeftVectorBarLeftarrowLeftrightarrowLessE"
  "qualGreaterLessFullEqualLessGreaterLessLessLessSlantEqualLessTildeLfrLlLleftarrowLmidotLongLeftArrowLongLeftRightArrowLo"
  "ngRightArrowLongleftarrowLongleftrightarrowLongrightarrowLopfLowerLeftArrowLowerRightArrowLscrLshLstrokLtMapMcyMediumSpa"
  "ceMellintrfMfrMinusPlusMopfMscrMuNJcyNacuteNcaronNcedilNcyNegativeMediumSpaceNegativeThickSpaceNegativeThinSpaceNegative"
  "VeryThinSpaceNestedGreaterGreaterNestedLessLessNewLineNfrNoBreakNonBreakingSpaceNopfNotNotCongruentNotCupCapNotDoubleVer"
  "ticalBarNotElementNotEqualNotEqualTildeNotExistsNotGreaterNotGreaterEqualNotGreaterFullEqualNotGreaterGreaterNotGreaterL"
  "essNotGreaterSlantEqualNotGreaterTildeNotHumpDownHumpNotHumpEqualNotLeftTriangleNotLeftTriangleBarNotLeftTriangleEqualNo"
  "tLessNotLessEqualNotLessGreaterNotLessLessNotLessSlantEqualNotLessTildeNotNestedGreaterGreaterNotNestedLessLessNotPreced"
  "esNotPrecedesEqualNotPrecedesSlantEqualNotReverseElementNotRightTriangleNotRightTriangleBarNotRightTriangleEqualNotSquar"
  "eSubsetNotSquareSubsetEqualNotSquareSupersetNotSquareSupersetEqualNotSubsetNotSubsetEqualNotSucceedsNotSucceedsEqualNotS"
  "ucceedsSlantEqualNotSucceedsTildeNotSupersetNotSupersetEqualNotTildeNotTildeEqualNotTildeFullEqualNotTildeTildeNotVertic"
  "alBarNscrNtildeNuOEligOacuteOcircOcyOdblacOfrOgraveOmacrOmegaOmicronOopfOpenCurlyDoubleQuoteOpenCurlyQuoteOrOscrOslashOt"
  "ildeOtimesOumlOverBarOverBraceOverBracketOverParenthesisPartialDPcyPfrPhiPiPlusMinusPoincareplanePopfPrPrecedesPrecedesE"
  "qualPrecedesSlantEqualPrecedesTildePrimeProductProportionProportionalPscrPsiQUOTQfrQopfQscrRBarrREGRacuteRangRarrRarrtlR"
  "caronRcedilRcyReReverseElementReverseEquilibriumReverseUpEquilibriumRfrRhoRightAngleBracketRightArrowRightArrowBarRightA"
  "rrowLeftArrowRightCeilingRightDoubleBracketRightDownTeeVectorRightDownVectorRightDownVectorBarRightFloorRightTeeRightTee"
  "ArrowRightTeeVectorRightTriangleRightTriangleBarRightTriangleEqualRightUpDownVectorRightUpTeeVectorRightUpVectorRightUpV"
  "ectorBarRightVectorRightVectorBarRightarrowRopfRoundImpliesRrightarrowRscrRshRuleDelayedSHCHcySHcySOFTcySacuteScScaronSc"
  "edilScircScySfrShortDownArrowShortLeftArrowShortRightArrowShortUpArrowSigmaSmallCircleSopfSqrtSquareSquareIntersectionSq"
  "uareSubsetSquareSubsetEqualSquareSupersetSquareSupersetEqualSquareUnionSscrStarSubSubsetSubsetEqualSucceedsSucceedsEqual"
  "SucceedsSlantEqualSucceedsTildeSuchThatSumSupSupersetSupersetEqualSupsetTHORNTRADETSHcyTScyTabTauTcaronTcedilTcyTfrThere"
  "foreThetaThickSpaceThinSpaceTildeTildeEqualTildeFullEqualTildeTildeTopfTripleDotTscrTstrokUacuteUarrUarrocirUbrcyUbreveU"
  "circUcyUdblacUfrUgraveUmacrUnderBarUnderBraceUnderBracketUnderParenthesisUnionUnionPlusUogonUopfUpArrowUpArrowBarUpArrow"
  "DownArrowUpDownArrowUpEquilibriumUpTeeUpTeeArrowUparrowUpdownarrowUpperLeftArrowUpperRightArrowUpsiUpsilonUringUscrUtild"
  "eUumlVDashVbarVcyVdashVdashlVeeVerbarVertVerticalBarVerticalLineVerticalSeparatorVerticalTildeVeryThinSpaceVfrVopfVscrVv"
  "dashWcircWedgeWfrWopfWscrXfrXiXopfXscrYAcyYIcyYUcyYacuteYcircYcyYfrYopfYscrYumlZHcyZacuteZcaronZcyZdotZeroWidthSpaceZeta"
  "ZfrZopfZscraacuteabreveacacEacdacircacuteacyaeligafafragravealefsymalephalphaamacramalgampandandandanddandslopeandvangan"
  "geangleangmsdangmsdaaangmsdabangmsdacangmsdadangmsdaeangmsdafangmsdagangmsdahangrtangrtvbangrtvbdangsphangstangzarraogon"
  "aopfapapEapacirapeapidaposapproxapproxeqaringascrastasympasympeqatildeaumlawconintawintbNotbackcongbackepsilonbackprimeb"
  "acksimbacksimeqbarveebarwedbarwedgebbrkbbrktbrkbcongbcybdquobecausbecausebemptyvbepsibernoubetabethbetweenbfrbigcapbigci"
  "rcbigcupbigodotbigoplusbigotimesbigsqcupbigstarbigtriangledownbigtriangleupbiguplusbigveebigwedgebkarowblacklozengeblack"
  "squareblacktriangleblacktriangledownblacktriangleleftblacktrianglerightblankblk12blk14blk34blockbnebnequivbnotbopfbotbot"
  "tombowtieboxDLboxDRboxDlboxDrboxHboxHDboxHUboxHdboxHuboxULboxURboxUlboxUrboxVboxVHboxVLboxVRboxVhboxVlboxVrboxboxboxdLbo"
  "xdRboxdlboxdrboxhboxhDboxhUboxhdboxhuboxminusboxplusboxtimesboxuLboxuRboxulboxurboxvboxvHboxvLboxvRboxvhboxvlboxvrbprime"
  "brevebrvbarbscrbsemibsimbsimebsolbsolbbsolhsubbullbulletbumpbumpEbumpebumpeqcacutecapcapandcapbrcupcapcapcapcupcapdotcap"
  "scaretcaronccapsccaronccedilccircccupsccupssmcdotcedilcemptyvcentcenterdotcfrchcycheckcheckmarkchicircirEcirccirceqcircl"
  "earrowleftcirclearrowrightcircledRcircledScircledastcircledcirccircleddashcirecirfnintcirmidcirscirclubsclubsuitcoloncol"
  "onecoloneqcommacommatcompcompfncomplementcomplexescongcongdotconintcopfcoprodcopycopysrcrarrcrosscscrcsubcsubecsupcsupec"
  "tdotcudarrlcudarrrcueprcuesccularrcularrpcupcupbrcapcupcapcupcupcupdotcuporcupscurarrcurarrmcurlyeqpreccurlyeqsucccurlyv"
  "eecurlywedgecurrencurvearrowleftcurvearrowrightcuveecuwedcwconintcwintcylctydArrdHardaggerdalethdarrdashdashvdbkarowdbla"
  "cdcarondcyddddaggerddarrddotseqdegdeltademptyvdfishtdfrdharldharrdiamdiamonddiamondsuitdiamsdiedigammadisindivdividedivi"
  "deontimesdivonxdjcydlcorndlcropdollardopfdotdoteqdoteqdotdotminusdotplusdotsquaredoublebarwedgedownarrowdowndownarrowsdo"
  "wnharpoonleftdownharpoonrightdrbkarowdrcorndrcropdscrdscydsoldstrokdtdotdtridtrifduarrduhardwangledzcydzigrarreDDoteDote"
  "acuteeasterecaronecirecircecolonecyedoteeefDotefregegraveegsegsdotelelintersellelselsdotemacremptyemptysetemptyvemspemsp"
  "13emsp14engenspeogoneopfepareparsleplusepsiepsilonepsiveqcirceqcoloneqsimeqslantgtreqslantlessequalsequestequivequivDDeq"
  "vparslerDoterarrescresdotesimetaetheumleuroexclexistexpectationexponentialefallingdotseqfcyfemaleffiligffligfflligffrfil"
  "igfjligflatflligfltnsfnoffopfforallforkforkvfpartintfrac12frac13frac14frac15frac16frac18frac23frac25frac34frac35frac38fr"
  "ac45frac56frac58frac78fraslfrownfscrgEgElgacutegammagammadgapgbrevegcircgcygdotgegelgeqgeqqgeqslantgesgesccgesdotgesdoto"
  "gesdotolgeslgeslesgfrggggggimelgjcyglglEglagljgnEgnapgnapproxgnegneqgneqqgnsimgopfgravegscrgsimgsimegsimlgtgtccgtcirgtdo"
  "tgtlPargtquestgtrapproxgtrarrgtrdotgtreqlessgtreqqlessgtrlessgtrsimgvertneqqgvnEhArrhairsphalfhamilthardcyharrharrcirhar"
  "rwhbarhcircheartsheartsuithellipherconhfrhksearowhkswarowhoarrhomththookleftarrowhookrightarrowhopfhorbarhscrhslashhstro"
  "khybullhypheniacuteicicircicyiecyiexcliffifrigraveiiiiiintiiintiinfiniiotaijligimacrimageimaglineimagpartimathimofimpedi"
  "nincareinfininfintieinodotintintcalintegersintercalintlarhkintprodiocyiogoniopfiotaiprodiquestiscrisinisinEisindotisinsi"
  "sinsvisinvititildeiukcyiumljcircjcyjfrjmathjopfjscrjsercyjukcykappakappavkcedilkcykfrkgreenkhcykjcykopfkscrlAarrlArrlAta"
  "illBarrlElEglHarlacutelaemptyvlagranlambdalanglangdlanglelaplaquolarrlarrblarrbfslarrfslarrhklarrlplarrpllarrsimlarrtlla"
  "tlataillatelateslbarrlbbrklbracelbracklbrkelbrksldlbrkslulcaronlcedillceillcublcyldcaldquoldquorldrdharldrusharldshlelef"
  "tarrowleftarrowtailleftharpoondownleftharpoonupleftleftarrowsleftrightarrowleftrightarrowsleftrightharpoonsleftrightsqui"
  "garrowleftthreetimeslegleqleqqleqslantleslescclesdotlesdotolesdotorlesglesgeslessapproxlessdotlesseqgtrlesseqqgtrlessgtr"
  "lesssimlfishtlfloorlfrlglgElhardlharulharullhblkljcyllllarrllcornerllhardlltrilmidotlmoustlmoustachelnElnaplnapproxlneln"
  "eqlneqqlnsimloangloarrlobrklongleftarrowlongleftrightarrowlongmapstolongrightarrowlooparrowleftlooparrowrightloparlopflo"
  "pluslotimeslowastlowbarlozlozengelozflparlparltlrarrlrcornerlrharlrhardlrmlrtrilsaquolscrlshlsimlsimelsimglsqblsquolsquo"
  "rlstrokltltccltcirltdotlthreeltimesltlarrltquestltrParltriltrieltriflurdsharluruharlvertneqqlvnEmDDotmacrmalemaltmaltese"
  "mapmapstomapstodownmapstoleftmapstoupmarkermcommamcymdashmeasuredanglemfrmhomicromidmidastmidcirmiddotminusminusbminusdm"
  "inusdumlcpmldrmnplusmodelsmopfmpmscrmstposmumultimapmumapnGgnGtnGtvnLeftarrownLeftrightarrownLlnLtnLtvnRightarrownVDashn"
  "VdashnablanacutenangnapnapEnapidnaposnapproxnaturnaturalnaturalsnbspnbumpnbumpencapncaronncedilncongncongdotncupncyndash"
  "neneArrnearhknearrnearrownedotnequivnesearnesimnexistnexistsnfrngEngengeqngeqqngeqslantngesngsimngtngtrnhArrnharrnhparni"
  "nisnisdnivnjcynlArrnlEnlarrnldrnlenleftarrownleftrightarrownleqnleqqnleqslantnlesnlessnlsimnltnltrinltrienmidnopfnotnoti"
  "nnotinEnotindotnotinvanotinvbnotinvcnotninotnivanotnivbnotnivcnparnparallelnparslnpartnpolintnprnprcuenprenprecnpreceqnr"
  "Arrnrarrnrarrcnrarrwnrightarrownrtrinrtrienscnsccuenscenscrnshortmidnshortparallelnsimnsimensimeqnsmidnsparnsqsubensqsup"
  "ensubnsubEnsubensubsetnsubseteqnsubseteqqnsuccnsucceqnsupnsupEnsupensupsetnsupseteqnsupseteqqntglntildentlgntriangleleft"
  "ntrianglelefteqntrianglerightntrianglerighteqnunumnumeronumspnvDashnvHarrnvapnvdashnvgenvgtnvinfinnvlArrnvlenvltnvltrien"
  "vrArrnvrtrienvsimnwArrnwarhknwarrnwarrownwnearoSoacuteoastocirocircocyodashodblacodivodotodsoldoeligofcirofrogonograveog"
  "tohbarohmointolarrolcirolcrossolineoltomacromegaomicronomidominusoopfoparoperpoplusororarrordorderorderofordfordmorigofo"
  "rororslopeorvoscroslashosolotildeotimesotimesasoumlovbarparparaparallelparsimparslpartpcypercntperiodpermilperppertenkpf"
  "rphiphivphmmatphonepipitchforkpivplanckplanckhplankvplusplusacirplusbpluscirplusdoplusdupluseplusmnplussimplustwopmpoint"
  "intpopfpoundprprEprapprcuepreprecprecapproxpreccurlyeqpreceqprecnapproxprecneqqprecnsimprecsimprimeprimesprnEprnapprnsim"
  "prodprofalarproflineprofsurfpropproptoprsimprurelpscrpsipuncspqfrqintqopfqprimeqscrquaternionsquatintquestquesteqquotrAa"
  "rrrArrrAtailrBarrrHarraceracuteradicraemptyvrangrangdrangerangleraquorarrrarraprarrbrarrbfsrarrcrarrfsrarrhkrarrlprarrpl"
  "rarrsimrarrtlrarrwratailratiorationalsrbarrrbbrkrbracerbrackrbrkerbrksldrbrkslurcaronrcedilrceilrcubrcyrdcardldharrdquor"
  "dquorrdshrealrealinerealpartrealsrectregrfishtrfloorrfrrhardrharurharulrhorhovrightarrowrightarrowtailrightharpoondownri"
  "ghtharpoonuprightleftarrowsrightleftharpoonsrightrightarrowsrightsquigarrowrightthreetimesringrisingdotseqrlarrrlharrlmr"
  "moustrmoustachernmidroangroarrrobrkroparropfroplusrotimesrparrpargtrppolintrrarrrsaquorscrrshrsqbrsquorsquorrthreertimes"
  "rtrirtriertrifrtriltriruluharrxsacutesbquoscscEscapscaronsccuescescedilscircscnEscnapscnsimscpolintscsimscysdotsdotbsdot"
  "eseArrsearhksearrsearrowsectsemiseswarsetminussetmnsextsfrsfrownsharpshchcyshcyshortmidshortparallelshysigmasigmafsigmav"
  "simsimdotsimesimeqsimgsimgEsimlsimlEsimnesimplussimrarrslarrsmallsetminussmashpsmeparslsmidsmilesmtsmtesmtessoftcysolsol"
  "bsolbarsopfspadesspadesuitsparsqcapsqcapssqcupsqcupssqsubsqsubesqsubsetsqsubseteqsqsupsqsupesqsupsetsqsupseteqsqusquares"
  "quarfsqufsrarrsscrssetmnssmilesstarfstarstarfstraightepsilonstraightphistrnssubsubEsubdotsubesubedotsubmultsubnEsubnesub"
  "plussubrarrsubsetsubseteqsubseteqqsubsetneqsubsetneqqsubsimsubsubsubsupsuccsuccapproxsucccurlyeqsucceqsuccnapproxsuccneq"
  "qsuccnsimsuccsimsumsungsupsup1sup2sup3supEsupdotsupdsubsupesupedotsuphsolsuphsubsuplarrsupmultsupnEsupnesupplussupsetsup"
  "seteqsupseteqqsupsetneqsupsetneqqsupsimsupsubsupsupswArrswarhkswarrswarrowswnwarszligtargettautbrktcarontcediltcytdottel"
  "rectfrthere4thereforethetathetasymthetavthickapproxthicksimthinspthkapthksimthorntildetimestimesbtimesbartimesdtinttoeat"
  "optopbottopcirtopftopforktosatprimetradetriangletriangledowntrianglelefttrianglelefteqtriangleqtrianglerighttrianglerigh"
  "teqtridottrietriminustriplustrisbtritimetrpeziumtscrtscytshcytstroktwixttwoheadleftarrowtwoheadrightarrowuArruHaruacuteu"
  "arrubrcyubreveucircucyudarrudblacudharufishtufrugraveuharluharruhblkulcornulcornerulcropultriumacrumluogonuopfuparrowupd"
  "ownarrowupharpoonleftupharpoonrightuplusupsiupsihupsilonupuparrowsurcornurcornerurcropuringurtriuscrutdotutildeutriutrif"
  "uuarruumluwanglevArrvBarvBarvvDashvangrtvarepsilonvarkappavarnothingvarphivarpivarproptovarrvarrhovarsigmavarsubsetneqva"
  "rsubsetneqqvarsupsetneqvarsupsetneqqvarthetavartriangleleftvartrianglerightvcyvdashveeveebarveeeqvellipverbarvertvfrvltr"
  "ivnsubvnsupvopfvpropvrtrivscrvsubnEvsubnevsupnEvsupnevzigzagwcircwedbarwedgewedgeqweierpwfrwopfwpwrwreathwscrxcapxcircxc"
  "upxdtrixfrxhArrxharrxixlArrxlarrxmapxnisxodotxopfxoplusxotimexrArrxrarrxscrxsqcupxuplusxutrixveexwedgeyacuteyacyycircycy"
  "yenyfryicyyopfyscryucyyumlzacutezcaronzcyzdotzeetrfzetazfrzhcyzigrarrzopfzscrzwjzwnj"
;
static const struct { uint16_t name; uint8_t size; uint32_t cp, cp2; } entities[ENTITIES] = {
  {0,5,0xc6,0}, {5,3,0x26,0}, {8,6,0xc1,0}, {14,6,0x102,0}, {20,5,0xc2,0}, {25,3,0x410,0}, {28,3,0x1d504,0}, {31,6,0xc0,0},
  {37,5,0x391,0}, {42,5,0x100,0}, {47,3,0x2a53,0}, {50,5,0x104,0}, {55,4,0x1d538,0}, {59,13,0x2061,0}, {72,5,0xc5,0},
  {77,4,0x1d49c,0}, {81,6,0x2254,0}, {87,6,0xc3,0}, {93,4,0xc4,0}, {97,9,0x2216,0}, {106,4,0x2ae7,0}, {110,6,0x2306,0},
  {116,3,0x411,0}, {119,7,0x2235,0}, {126,10,0x212c,0}, {136,4,0x392,0}, {140,3,0x1d505,0}, {143,4,0x1d539,0}, {147,5,0x2d8,0},
  {152,4,0x212c,0}, {156,6,0x224e,0}, {162,4,0x427,0}, {166,4,0xa9,0}, {170,6,0x106,0}, {176,3,0x22d2,0}, {179,20,0x2145,0},
  {199,7,0x212d,0}, {206,6,0x10c,0}, {212,6,0xc7,0}, {218,5,0x108,0}, {223,7,0x2230,0}, {230,4,0x10a,0}, {234,7,0xb8,0},
  {241,9,0xb7,0}, {250,3,0x212d,0}, {253,3,0x3a7,0}, {256,9,0x2299,0}, {265,11,0x2296,0}, {276,10,0x2295,0}, {286,11,0x2297,0},
  {297,24,0x2232,0}, {321,21,0x201d,0}, {342,15,0x2019,0}, {357,5,0x2237,0}, {362,6,0x2a74,0}, {368,9,0x2261,0}, {377,6,0x222f,0},
  {383,15,0x222e,0}, {398,4,0x2102,0}, {402,9,0x2210,0}, {411,31,0x2233,0}, {442,5,0x2a2f,0}, {447,4,0x1d49e,0}, {451,3,0x22d3,0},
  {454,6,0x224d,0}, {460,2,0x2145,0}, {462,8,0x2911,0}, {470,4,0x402,0}, {474,4,0x405,0}, {478,4,0x40f,0}, {482,6,0x2021,0},
  {488,4,0x21a1,0}, {492,5,0x2ae4,0}, {497,6,0x10e,0}, {503,3,0x414,0}, {506,3,0x2207,0}, {509,5,0x394,0}, {514,3,0x1d507,0},
  {517,16,0xb4,0}, {533,14,0x2d9,0}, {547,22,0x2dd,0}, {569,16,0x60,0}, {585,16,0x2dc,0}, {601,7,0x22c4,0}, {608,13,0x2146,0},
  {621,4,0x1d53b,0}, {625,3,0xa8,0}, {628,6,0x20dc,0}, {634,8,0x2250,0}, {642,21,0x222f,0}, {663,9,0xa8,0}, {672,15,0x21d3,0},
  {687,15,0x21d0,0}, {702,20,0x21d4,0}, {722,13,0x2ae4,0}, {735,19,0x27f8,0}, {754,24,0x27fa,0}, {778,20,0x27f9,0},
  {798,16,0x21d2,0}, {814,14,0x22a8,0}, {828,13,0x21d1,0}, {841,17,0x21d5,0}, {858,17,0x2225,0}, {875,9,0x2193,0},
  {884,12,0x2913,0}, {896,16,0x21f5,0}, {912,9,0x311,0}, {921,19,0x2950,0}, {940,17,0x295e,0}, {957,14,0x21bd,0},
  {971,17,0x2956,0}, {988,18,0x295f,0}, {1006,15,0x21c1,0}, {1021,18,0x2957,0}, {1039,7,0x22a4,0}, {1046,12,0x21a7,0},
  {1058,9,0x21d3,0}, {1067,4,0x1d49f,0}, {1071,6,0x110,0}, {1077,3,0x14a,0}, {1080,3,0xd0,0}, {1083,6,0xc9,0}, {1089,6,0x11a,0},
  {1095,5,0xca,0}, {1100,3,0x42d,0}, {1103,4,0x116,0}, {1107,3,0x1d508,0}, {1110,6,0xc8,0}, {1116,7,0x2208,0}, {1123,5,0x112,0},
  {1128,16,0x25fb,0}, {1144,20,0x25ab,0}, {1164,5,0x118,0}, {1169,4,0x1d53c,0}, {1173,7,0x395,0}, {1180,5,0x2a75,0},
  {1185,10,0x2242,0}, {1195,11,0x21cc,0}, {1206,4,0x2130,0}, {1210,4,0x2a73,0}, {1214,3,0x397,0}, {1217,4,0xcb,0},
  {1221,6,0x2203,0}, {1227,12,0x2147,0}, {1239,3,0x424,0}, {1242,3,0x1d509,0}, {1245,17,0x25fc,0}, {1262,21,0x25aa,0},
  {1283,4,0x1d53d,0}, {1287,6,0x2200,0}, {1293,10,0x2131,0}, {1303,4,0x2131,0}, {1307,4,0x403,0}, {1311,2,0x3e,0},
  {1313,5,0x393,0}, {1318,6,0x3dc,0}, {1324,6,0x11e,0}, {1330,6,0x122,0}, {1336,5,0x11c,0}, {1341,3,0x413,0}, {1344,4,0x120,0},
  {1348,3,0x1d50a,0}, {1351,2,0x22d9,0}, {1353,4,0x1d53e,0}, {1357,12,0x2265,0}, {1369,16,0x22db,0}, {1385,16,0x2267,0},
  {1401,14,0x2aa2,0}, {1415,11,0x2277,0}, {1426,17,0x2a7e,0}, {1443,12,0x2273,0}, {1455,4,0x1d4a2,0}, {1459,2,0x226b,0},
  {1461,6,0x42a,0}, {1467,5,0x2c7,0}, {1472,3,0x5e,0}, {1475,5,0x124,0}, {1480,3,0x210c,0}, {1483,12,0x210b,0}, {1495,4,0x210d,0},
  {1499,14,0x2500,0}, {1513,4,0x210b,0}, {1517,6,0x126,0}, {1523,12,0x224e,0}, {1535,9,0x224f,0}, {1544,4,0x415,0},
  {1548,5,0x132,0}, {1553,4,0x401,0}, {1557,6,0xcd,0}, {1563,5,0xce,0}, {1568,3,0x418,0}, {1571,4,0x130,0}, {1575,3,0x2111,0},
  {1578,6,0xcc,0}, {1584,2,0x2111,0}, {1586,5,0x12a,0}, {1591,10,0x2148,0}, {1601,7,0x21d2,0}, {1608,3,0x222c,0},
  {1611,8,0x222b,0}, {1619,12,0x22c2,0}, {1631,14,0x2063,0}, {1645,14,0x2062,0}, {1659,5,0x12e,0}, {1664,4,0x1d540,0},
  {1668,4,0x399,0}, {1672,4,0x2110,0}, {1676,6,0x128,0}, {1682,5,0x406,0}, {1687,4,0xcf,0}, {1691,5,0x134,0}, {1696,3,0x419,0},
  {1699,3,0x1d50d,0}, {1702,4,0x1d541,0}, {1706,4,0x1d4a5,0}, {1710,6,0x408,0}, {1716,5,0x404,0}, {1721,4,0x425,0},
  {1725,4,0x40c,0}, {1729,5,0x39a,0}, {1734,6,0x136,0}, {1740,3,0x41a,0}, {1743,3,0x1d50e,0}, {1746,4,0x1d542,0},
  {1750,4,0x1d4a6,0}, {1754,4,0x409,0}, {1758,2,0x3c,0}, {1760,6,0x139,0}, {1766,6,0x39b,0}, {1772,4,0x27ea,0},
  {1776,10,0x2112,0}, {1786,4,0x219e,0}, {1790,6,0x13d,0}, {1796,6,0x13b,0}, {1802,3,0x41b,0}, {1805,16,0x27e8,0},
  {1821,9,0x2190,0}, {1830,12,0x21e4,0}, {1842,19,0x21c6,0}, {1861,11,0x2308,0}, {1872,17,0x27e6,0}, {1889,17,0x2961,0},
  {1906,14,0x21c3,0}, {1920,17,0x2959,0}, {1937,9,0x230a,0}, {1946,14,0x2194,0}, {1960,15,0x294e,0}, {1975,7,0x22a3,0},
  {1982,12,0x21a4,0}, {1994,13,0x295a,0}, {2007,12,0x22b2,0}, {2019,15,0x29cf,0}, {2034,17,0x22b4,0}, {2051,16,0x2951,0},
  {2067,15,0x2960,0}, {2082,12,0x21bf,0}, {2094,15,0x2958,0}, {2109,10,0x21bc,0}, {2119,13,0x2952,0}, {2132,9,0x21d0,0},
  {2141,14,0x21d4,0}, {2155,16,0x22da,0}, {2171,13,0x2266,0}, {2184,11,0x2276,0}, {2195,8,0x2aa1,0}, {2203,14,0x2a7d,0},
  {2217,9,0x2272,0}, {2226,3,0x1d50f,0}, {2229,2,0x22d8,0}, {2231,10,0x21da,0}, {2241,6,0x13f,0}, {2247,13,0x27f5,0},
  {2260,18,0x27f7,0}, {2278,14,0x27f6,0}, {2292,13,0x27f8,0}, {2305,18,0x27fa,0}, {2323,14,0x27f9,0}, {2337,4,0x1d543,0},
  {2341,14,0x2199,0}, {2355,15,0x2198,0}, {2370,4,0x2112,0}, {2374,3,0x21b0,0}, {2377,6,0x141,0}, {2383,2,0x226a,0},
  {2385,3,0x2905,0}, {2388,3,0x41c,0}, {2391,11,0x205f,0}, {2402,9,0x2133,0}, {2411,3,0x1d510,0}, {2414,9,0x2213,0},
  {2423,4,0x1d544,0}, {2427,4,0x2133,0}, {2431,2,0x39c,0}, {2433,4,0x40a,0}, {2437,6,0x143,0}, {2443,6,0x147,0}, {2449,6,0x145,0},
  {2455,3,0x41d,0}, {2458,19,0x200b,0}, {2477,18,0x200b,0}, {2495,17,0x200b,0}, {2512,21,0x200b,0}, {2533,20,0x226b,0},
  {2553,14,0x226a,0}, {2567,7,0xa,0}, {2574,3,0x1d511,0}, {2577,7,0x2060,0}, {2584,16,0xa0,0}, {2600,4,0x2115,0},
  {2604,3,0x2aec,0}, {2607,12,0x2262,0}, {2619,9,0x226d,0}, {2628,20,0x2226,0}, {2648,10,0x2209,0}, {2658,8,0x2260,0},
  {2666,13,0x2242,0x338}, {2679,9,0x2204,0}, {2688,10,0x226f,0}, {2698,15,0x2271,0}, {2713,19,0x2267,0x338},
  {2732,17,0x226b,0x338}, {2749,14,0x2279,0}, {2763,20,0x2a7e,0x338}, {2783,15,0x2275,0}, {2798,15,0x224e,0x338},
  {2813,12,0x224f,0x338}, {2825,15,0x22ea,0}, {2840,18,0x29cf,0x338}, {2858,20,0x22ec,0}, {2878,7,0x226e,0}, {2885,12,0x2270,0},
  {2897,14,0x2278,0}, {2911,11,0x226a,0x338}, {2922,17,0x2a7d,0x338}, {2939,12,0x2274,0}, {2951,23,0x2aa2,0x338},
  {2974,17,0x2aa1,0x338}, {2991,11,0x2280,0}, {3002,16,0x2aaf,0x338}, {3018,21,0x22e0,0}, {3039,17,0x220c,0}, {3056,16,0x22eb,0},
  {3072,19,0x29d0,0x338}, {3091,21,0x22ed,0}, {3112,15,0x228f,0x338}, {3127,20,0x22e2,0}, {3147,17,0x2290,0x338},
  {3164,22,0x22e3,0}, {3186,9,0x2282,0x20d2}, {3195,14,0x2288,0}, {3209,11,0x2281,0}, {3220,16,0x2ab0,0x338}, {3236,21,0x22e1,0},
  {3257,16,0x227f,0x338}, {3273,11,0x2283,0x20d2}, {3284,16,0x2289,0}, {3300,8,0x2241,0}, {3308,13,0x2244,0}, {3321,17,0x2247,0},
  {3338,13,0x2249,0}, {3351,14,0x2224,0}, {3365,4,0x1d4a9,0}, {3369,6,0xd1,0}, {3375,2,0x39d,0}, {3377,5,0x152,0},
  {3382,6,0xd3,0}, {3388,5,0xd4,0}, {3393,3,0x41e,0}, {3396,6,0x150,0}, {3402,3,0x1d512,0}, {3405,6,0xd2,0}, {3411,5,0x14c,0},
  {3416,5,0x3a9,0}, {3421,7,0x39f,0}, {3428,4,0x1d546,0}, {3432,20,0x201c,0}, {3452,14,0x2018,0}, {3466,2,0x2a54,0},
  {3468,4,0x1d4aa,0}, {3472,6,0xd8,0}, {3478,6,0xd5,0}, {3484,6,0x2a37,0}, {3490,4,0xd6,0}, {3494,7,0x203e,0}, {3501,9,0x23de,0},
  {3510,11,0x23b4,0}, {3521,15,0x23dc,0}, {3536,8,0x2202,0}, {3544,3,0x41f,0}, {3547,3,0x1d513,0}, {3550,3,0x3a6,0},
  {3553,2,0x3a0,0}, {3555,9,0xb1,0}, {3564,13,0x210c,0}, {3577,4,0x2119,0}, {3581,2,0x2abb,0}, {3583,8,0x227a,0},
  {3591,13,0x2aaf,0}, {3604,18,0x227c,0}, {3622,13,0x227e,0}, {3635,5,0x2033,0}, {3640,7,0x220f,0}, {3647,10,0x2237,0},
  {3657,12,0x221d,0}, {3669,4,0x1d4ab,0}, {3673,3,0x3a8,0}, {3676,4,0x22,0}, {3680,3,0x1d514,0}, {3683,4,0x211a,0},
  {3687,4,0x1d4ac,0}, {3691,5,0x2910,0}, {3696,3,0xae,0}, {3699,6,0x154,0}, {3705,4,0x27eb,0}, {3709,4,0x21a0,0},
  {3713,6,0x2916,0}, {3719,6,0x158,0}, {3725,6,0x156,0}, {3731,3,0x420,0}, {3734,2,0x211c,0}, {3736,14,0x220b,0},
  {3750,18,0x21cb,0}, {3768,20,0x296f,0}, {3788,3,0x211c,0}, {3791,3,0x3a1,0}, {3794,17,0x27e9,0}, {3811,10,0x2192,0},
  {3821,13,0x21e5,0}, {3834,19,0x21c4,0}, {3853,12,0x2309,0}, {3865,18,0x27e7,0}, {3883,18,0x295d,0}, {3901,15,0x21c2,0},
  {3916,18,0x2955,0}, {3934,10,0x230b,0}, {3944,8,0x22a2,0}, {3952,13,0x21a6,0}, {3965,14,0x295b,0}, {3979,13,0x22b3,0},
  {3992,16,0x29d0,0}, {4008,18,0x22b5,0}, {4026,17,0x294f,0}, {4043,16,0x295c,0}, {4059,13,0x21be,0}, {4072,16,0x2954,0},
  {4088,11,0x21c0,0}, {4099,14,0x2953,0}, {4113,10,0x21d2,0}, {4123,4,0x211d,0}, {4127,12,0x2970,0}, {4139,11,0x21db,0},
  {4150,4,0x211b,0}, {4154,3,0x21b1,0}, {4157,11,0x29f4,0}, {4168,6,0x429,0}, {4174,4,0x428,0}, {4178,6,0x42c,0},
  {4184,6,0x15a,0}, {4190,2,0x2abc,0}, {4192,6,0x160,0}, {4198,6,0x15e,0}, {4204,5,0x15c,0}, {4209,3,0x421,0}, {4212,3,0x1d516,0},
  {4215,14,0x2193,0}, {4229,14,0x2190,0}, {4243,15,0x2192,0}, {4258,12,0x2191,0}, {4270,5,0x3a3,0}, {4275,11,0x2218,0},
  {4286,4,0x1d54a,0}, {4290,4,0x221a,0}, {4294,6,0x25a1,0}, {4300,18,0x2293,0}, {4318,12,0x228f,0}, {4330,17,0x2291,0},
  {4347,14,0x2290,0}, {4361,19,0x2292,0}, {4380,11,0x2294,0}, {4391,4,0x1d4ae,0}, {4395,4,0x22c6,0}, {4399,3,0x22d0,0},
  {4402,6,0x22d0,0}, {4408,11,0x2286,0}, {4419,8,0x227b,0}, {4427,13,0x2ab0,0}, {4440,18,0x227d,0}, {4458,13,0x227f,0},
  {4471,8,0x220b,0}, {4479,3,0x2211,0}, {4482,3,0x22d1,0}, {4485,8,0x2283,0}, {4493,13,0x2287,0}, {4506,6,0x22d1,0},
  {4512,5,0xde,0}, {4517,5,0x2122,0}, {4522,5,0x40b,0}, {4527,4,0x426,0}, {4531,3,0x9,0}, {4534,3,0x3a4,0}, {4537,6,0x164,0},
  {4543,6,0x162,0}, {4549,3,0x422,0}, {4552,3,0x1d517,0}, {4555,9,0x2234,0}, {4564,5,0x398,0}, {4569,10,0x205f,0x200a},
  {4579,9,0x2009,0}, {4588,5,0x223c,0}, {4593,10,0x2243,0}, {4603,14,0x2245,0}, {4617,10,0x2248,0}, {4627,4,0x1d54b,0},
  {4631,9,0x20db,0}, {4640,4,0x1d4af,0}, {4644,6,0x166,0}, {4650,6,0xda,0}, {4656,4,0x219f,0}, {4660,8,0x2949,0},
  {4668,5,0x40e,0}, {4673,6,0x16c,0}, {4679,5,0xdb,0}, {4684,3,0x423,0}, {4687,6,0x170,0}, {4693,3,0x1d518,0}, {4696,6,0xd9,0},
  {4702,5,0x16a,0}, {4707,8,0x5f,0}, {4715,10,0x23df,0}, {4725,12,0x23b5,0}, {4737,16,0x23dd,0}, {4753,5,0x22c3,0},
  {4758,9,0x228e,0}, {4767,5,0x172,0}, {4772,4,0x1d54c,0}, {4776,7,0x2191,0}, {4783,10,0x2912,0}, {4793,16,0x21c5,0},
  {4809,11,0x2195,0}, {4820,13,0x296e,0}, {4833,5,0x22a5,0}, {4838,10,0x21a5,0}, {4848,7,0x21d1,0}, {4855,11,0x21d5,0},
  {4866,14,0x2196,0}, {4880,15,0x2197,0}, {4895,4,0x3d2,0}, {4899,7,0x3a5,0}, {4906,5,0x16e,0}, {4911,4,0x1d4b0,0},
  {4915,6,0x168,0}, {4921,4,0xdc,0}, {4925,5,0x22ab,0}, {4930,4,0x2aeb,0}, {4934,3,0x412,0}, {4937,5,0x22a9,0}, {4942,6,0x2ae6,0},
  {4948,3,0x22c1,0}, {4951,6,0x2016,0}, {4957,4,0x2016,0}, {4961,11,0x2223,0}, {4972,12,0x7c,0}, {4984,17,0x2758,0},
  {5001,13,0x2240,0}, {5014,13,0x200a,0}, {5027,3,0x1d519,0}, {5030,4,0x1d54d,0}, {5034,4,0x1d4b1,0}, {5038,6,0x22aa,0},
  {5044,5,0x174,0}, {5049,5,0x22c0,0}, {5054,3,0x1d51a,0}, {5057,4,0x1d54e,0}, {5061,4,0x1d4b2,0}, {5065,3,0x1d51b,0},
  {5068,2,0x39e,0}, {5070,4,0x1d54f,0}, {5074,4,0x1d4b3,0}, {5078,4,0x42f,0}, {5082,4,0x407,0}, {5086,4,0x42e,0}, {5090,6,0xdd,0},
  {5096,5,0x176,0}, {5101,3,0x42b,0}, {5104,3,0x1d51c,0}, {5107,4,0x1d550,0}, {5111,4,0x1d4b4,0}, {5115,4,0x178,0},
  {5119,4,0x416,0}, {5123,6,0x179,0}, {5129,6,0x17d,0}, {5135,3,0x417,0}, {5138,4,0x17b,0}, {5142,14,0x200b,0}, {5156,4,0x396,0},
  {5160,3,0x2128,0}, {5163,4,0x2124,0}, {5167,4,0x1d4b5,0}, {5171,6,0xe1,0}, {5177,6,0x103,0}, {5183,2,0x223e,0},
  {5185,3,0x223e,0x333}, {5188,3,0x223f,0}, {5191,5,0xe2,0}, {5196,5,0xb4,0}, {5201,3,0x430,0}, {5204,5,0xe6,0},
  {5209,2,0x2061,0}, {5211,3,0x1d51e,0}, {5214,6,0xe0,0}, {5220,7,0x2135,0}, {5227,5,0x2135,0}, {5232,5,0x3b1,0},
  {5237,5,0x101,0}, {5242,5,0x2a3f,0}, {5247,3,0x26,0}, {5250,3,0x2227,0}, {5253,6,0x2a55,0}, {5259,4,0x2a5c,0},
  {5263,8,0x2a58,0}, {5271,4,0x2a5a,0}, {5275,3,0x2220,0}, {5278,4,0x29a4,0}, {5282,5,0x2220,0}, {5287,6,0x2221,0},
  {5293,8,0x29a8,0}, {5301,8,0x29a9,0}, {5309,8,0x29aa,0}, {5317,8,0x29ab,0}, {5325,8,0x29ac,0}, {5333,8,0x29ad,0},
  {5341,8,0x29ae,0}, {5349,8,0x29af,0}, {5357,5,0x221f,0}, {5362,7,0x22be,0}, {5369,8,0x299d,0}, {5377,6,0x2222,0},
  {5383,5,0xc5,0}, {5388,7,0x237c,0}, {5395,5,0x105,0}, {5400,4,0x1d552,0}, {5404,2,0x2248,0}, {5406,3,0x2a70,0},
  {5409,6,0x2a6f,0}, {5415,3,0x224a,0}, {5418,4,0x224b,0}, {5422,4,0x27,0}, {5426,6,0x2248,0}, {5432,8,0x224a,0}, {5440,5,0xe5,0},
  {5445,4,0x1d4b6,0}, {5449,3,0x2a,0}, {5452,5,0x2248,0}, {5457,7,0x224d,0}, {5464,6,0xe3,0}, {5470,4,0xe4,0}, {5474,8,0x2233,0},
  {5482,5,0x2a11,0}, {5487,4,0x2aed,0}, {5491,8,0x224c,0}, {5499,11,0x3f6,0}, {5510,9,0x2035,0}, {5519,7,0x223d,0},
  {5526,9,0x22cd,0}, {5535,6,0x22bd,0}, {5541,6,0x2305,0}, {5547,8,0x2305,0}, {5555,4,0x23b5,0}, {5559,8,0x23b6,0},
  {5567,5,0x224c,0}, {5572,3,0x431,0}, {5575,5,0x201e,0}, {5580,6,0x2235,0}, {5586,7,0x2235,0}, {5593,7,0x29b0,0},
  {5600,5,0x3f6,0}, {5605,6,0x212c,0}, {5611,4,0x3b2,0}, {5615,4,0x2136,0}, {5619,7,0x226c,0}, {5626,3,0x1d51f,0},
  {5629,6,0x22c2,0}, {5635,7,0x25ef,0}, {5642,6,0x22c3,0}, {5648,7,0x2a00,0}, {5655,8,0x2a01,0}, {5663,9,0x2a02,0},
  {5672,8,0x2a06,0}, {5680,7,0x2605,0}, {5687,15,0x25bd,0}, {5702,13,0x25b3,0}, {5715,8,0x2a04,0}, {5723,6,0x22c1,0},
  {5729,8,0x22c0,0}, {5737,6,0x290d,0}, {5743,12,0x29eb,0}, {5755,11,0x25aa,0}, {5766,13,0x25b4,0}, {5779,17,0x25be,0},
  {5796,17,0x25c2,0}, {5813,18,0x25b8,0}, {5831,5,0x2423,0}, {5836,5,0x2592,0}, {5841,5,0x2591,0}, {5846,5,0x2593,0},
  {5851,5,0x2588,0}, {5856,3,0x3d,0x20e5}, {5859,7,0x2261,0x20e5}, {5866,4,0x2310,0}, {5870,4,0x1d553,0}, {5874,3,0x22a5,0},
  {5877,6,0x22a5,0}, {5883,6,0x22c8,0}, {5889,5,0x2557,0}, {5894,5,0x2554,0}, {5899,5,0x2556,0}, {5904,5,0x2553,0},
  {5909,4,0x2550,0}, {5913,5,0x2566,0}, {5918,5,0x2569,0}, {5923,5,0x2564,0}, {5928,5,0x2567,0}, {5933,5,0x255d,0},
  {5938,5,0x255a,0}, {5943,5,0x255c,0}, {5948,5,0x2559,0}, {5953,4,0x2551,0}, {5957,5,0x256c,0}, {5962,5,0x2563,0},
  {5967,5,0x2560,0}, {5972,5,0x256b,0}, {5977,5,0x2562,0}, {5982,5,0x255f,0}, {5987,6,0x29c9,0}, {5993,5,0x2555,0},
  {5998,5,0x2552,0}, {6003,5,0x2510,0}, {6008,5,0x250c,0}, {6013,4,0x2500,0}, {6017,5,0x2565,0}, {6022,5,0x2568,0},
  {6027,5,0x252c,0}, {6032,5,0x2534,0}, {6037,8,0x229f,0}, {6045,7,0x229e,0}, {6052,8,0x22a0,0}, {6060,5,0x255b,0},
  {6065,5,0x2558,0}, {6070,5,0x2518,0}, {6075,5,0x2514,0}, {6080,4,0x2502,0}, {6084,5,0x256a,0}, {6089,5,0x2561,0},
  {6094,5,0x255e,0}, {6099,5,0x253c,0}, {6104,5,0x2524,0}, {6109,5,0x251c,0}, {6114,6,0x2035,0}, {6120,5,0x2d8,0},
  {6125,6,0xa6,0}, {6131,4,0x1d4b7,0}, {6135,5,0x204f,0}, {6140,4,0x223d,0}, {6144,5,0x22cd,0}, {6149,4,0x5c,0},
  {6153,5,0x29c5,0}, {6158,8,0x27c8,0}, {6166,4,0x2022,0}, {6170,6,0x2022,0}, {6176,4,0x224e,0}, {6180,5,0x2aae,0},
  {6185,5,0x224f,0}, {6190,6,0x224f,0}, {6196,6,0x107,0}, {6202,3,0x2229,0}, {6205,6,0x2a44,0}, {6211,8,0x2a49,0},
  {6219,6,0x2a4b,0}, {6225,6,0x2a47,0}, {6231,6,0x2a40,0}, {6237,4,0x2229,0xfe00}, {6241,5,0x2041,0}, {6246,5,0x2c7,0},
  {6251,5,0x2a4d,0}, {6256,6,0x10d,0}, {6262,6,0xe7,0}, {6268,5,0x109,0}, {6273,5,0x2a4c,0}, {6278,7,0x2a50,0}, {6285,4,0x10b,0},
  {6289,5,0xb8,0}, {6294,7,0x29b2,0}, {6301,4,0xa2,0}, {6305,9,0xb7,0}, {6314,3,0x1d520,0}, {6317,4,0x447,0}, {6321,5,0x2713,0},
  {6326,9,0x2713,0}, {6335,3,0x3c7,0}, {6338,3,0x25cb,0}, {6341,4,0x29c3,0}, {6345,4,0x2c6,0}, {6349,6,0x2257,0},
  {6355,15,0x21ba,0}, {6370,16,0x21bb,0}, {6386,8,0xae,0}, {6394,8,0x24c8,0}, {6402,10,0x229b,0}, {6412,11,0x229a,0},
  {6423,11,0x229d,0}, {6434,4,0x2257,0}, {6438,8,0x2a10,0}, {6446,6,0x2aef,0}, {6452,7,0x29c2,0}, {6459,5,0x2663,0},
  {6464,8,0x2663,0}, {6472,5,0x3a,0}, {6477,6,0x2254,0}, {6483,7,0x2254,0}, {6490,5,0x2c,0}, {6495,6,0x40,0}, {6501,4,0x2201,0},
  {6505,6,0x2218,0}, {6511,10,0x2201,0}, {6521,9,0x2102,0}, {6530,4,0x2245,0}, {6534,7,0x2a6d,0}, {6541,6,0x222e,0},
  {6547,4,0x1d554,0}, {6551,6,0x2210,0}, {6557,4,0xa9,0}, {6561,6,0x2117,0}, {6567,5,0x21b5,0}, {6572,5,0x2717,0},
  {6577,4,0x1d4b8,0}, {6581,4,0x2acf,0}, {6585,5,0x2ad1,0}, {6590,4,0x2ad0,0}, {6594,5,0x2ad2,0}, {6599,5,0x22ef,0},
  {6604,7,0x2938,0}, {6611,7,0x2935,0}, {6618,5,0x22de,0}, {6623,5,0x22df,0}, {6628,6,0x21b6,0}, {6634,7,0x293d,0},
  {6641,3,0x222a,0}, {6644,8,0x2a48,0}, {6652,6,0x2a46,0}, {6658,6,0x2a4a,0}, {6664,6,0x228d,0}, {6670,5,0x2a45,0},
  {6675,4,0x222a,0xfe00}, {6679,6,0x21b7,0}, {6685,7,0x293c,0}, {6692,11,0x22de,0}, {6703,11,0x22df,0}, {6714,8,0x22ce,0},
  {6722,10,0x22cf,0}, {6732,6,0xa4,0}, {6738,14,0x21b6,0}, {6752,15,0x21b7,0}, {6767,5,0x22ce,0}, {6772,5,0x22cf,0},
  {6777,8,0x2232,0}, {6785,5,0x2231,0}, {6790,6,0x232d,0}, {6796,4,0x21d3,0}, {6800,4,0x2965,0}, {6804,6,0x2020,0},
  {6810,6,0x2138,0}, {6816,4,0x2193,0}, {6820,4,0x2010,0}, {6824,5,0x22a3,0}, {6829,7,0x290f,0}, {6836,5,0x2dd,0},
  {6841,6,0x10f,0}, {6847,3,0x434,0}, {6850,2,0x2146,0}, {6852,7,0x2021,0}, {6859,5,0x21ca,0}, {6864,7,0x2a77,0}, {6871,3,0xb0,0},
  {6874,5,0x3b4,0}, {6879,7,0x29b1,0}, {6886,6,0x297f,0}, {6892,3,0x1d521,0}, {6895,5,0x21c3,0}, {6900,5,0x21c2,0},
  {6905,4,0x22c4,0}, {6909,7,0x22c4,0}, {6916,11,0x2666,0}, {6927,5,0x2666,0}, {6932,3,0xa8,0}, {6935,7,0x3dd,0},
  {6942,5,0x22f2,0}, {6947,3,0xf7,0}, {6950,6,0xf7,0}, {6956,13,0x22c7,0}, {6969,6,0x22c7,0}, {6975,4,0x452,0}, {6979,6,0x231e,0},
  {6985,6,0x230d,0}, {6991,6,0x24,0}, {6997,4,0x1d555,0}, {7001,3,0x2d9,0}, {7004,5,0x2250,0}, {7009,8,0x2251,0},
  {7017,8,0x2238,0}, {7025,7,0x2214,0}, {7032,9,0x22a1,0}, {7041,14,0x2306,0}, {7055,9,0x2193,0}, {7064,14,0x21ca,0},
  {7078,15,0x21c3,0}, {7093,16,0x21c2,0}, {7109,8,0x2910,0}, {7117,6,0x231f,0}, {7123,6,0x230c,0}, {7129,4,0x1d4b9,0},
  {7133,4,0x455,0}, {7137,4,0x29f6,0}, {7141,6,0x111,0}, {7147,5,0x22f1,0}, {7152,4,0x25bf,0}, {7156,5,0x25be,0},
  {7161,5,0x21f5,0}, {7166,5,0x296f,0}, {7171,7,0x29a6,0}, {7178,4,0x45f,0}, {7182,8,0x27ff,0}, {7190,5,0x2a77,0},
  {7195,4,0x2251,0}, {7199,6,0xe9,0}, {7205,6,0x2a6e,0}, {7211,6,0x11b,0}, {7217,4,0x2256,0}, {7221,5,0xea,0}, {7226,6,0x2255,0},
  {7232,3,0x44d,0}, {7235,4,0x117,0}, {7239,2,0x2147,0}, {7241,5,0x2252,0}, {7246,3,0x1d522,0}, {7249,2,0x2a9a,0},
  {7251,6,0xe8,0}, {7257,3,0x2a96,0}, {7260,6,0x2a98,0}, {7266,2,0x2a99,0}, {7268,8,0x23e7,0}, {7276,3,0x2113,0},
  {7279,3,0x2a95,0}, {7282,6,0x2a97,0}, {7288,5,0x113,0}, {7293,5,0x2205,0}, {7298,8,0x2205,0}, {7306,6,0x2205,0},
  {7312,4,0x2003,0}, {7316,6,0x2004,0}, {7322,6,0x2005,0}, {7328,3,0x14b,0}, {7331,4,0x2002,0}, {7335,5,0x119,0},
  {7340,4,0x1d556,0}, {7344,4,0x22d5,0}, {7348,6,0x29e3,0}, {7354,5,0x2a71,0}, {7359,4,0x3b5,0}, {7363,7,0x3b5,0},
  {7370,5,0x3f5,0}, {7375,6,0x2256,0}, {7381,7,0x2255,0}, {7388,5,0x2242,0}, {7393,10,0x2a96,0}, {7403,11,0x2a95,0},
  {7414,6,0x3d,0}, {7420,6,0x225f,0}, {7426,5,0x2261,0}, {7431,7,0x2a78,0}, {7438,8,0x29e5,0}, {7446,5,0x2253,0},
  {7451,5,0x2971,0}, {7456,4,0x212f,0}, {7460,5,0x2250,0}, {7465,4,0x2242,0}, {7469,3,0x3b7,0}, {7472,3,0xf0,0}, {7475,4,0xeb,0},
  {7479,4,0x20ac,0}, {7483,4,0x21,0}, {7487,5,0x2203,0}, {7492,11,0x2130,0}, {7503,12,0x2147,0}, {7515,13,0x2252,0},
  {7528,3,0x444,0}, {7531,6,0x2640,0}, {7537,6,0xfb03,0}, {7543,5,0xfb00,0}, {7548,6,0xfb04,0}, {7554,3,0x1d523,0},
  {7557,5,0xfb01,0}, {7562,5,0x66,0x6a}, {7567,4,0x266d,0}, {7571,5,0xfb02,0}, {7576,5,0x25b1,0}, {7581,4,0x192,0},
  {7585,4,0x1d557,0}, {7589,6,0x2200,0}, {7595,4,0x22d4,0}, {7599,5,0x2ad9,0}, {7604,8,0x2a0d,0}, {7612,6,0xbd,0},
  {7618,6,0x2153,0}, {7624,6,0xbc,0}, {7630,6,0x2155,0}, {7636,6,0x2159,0}, {7642,6,0x215b,0}, {7648,6,0x2154,0},
  {7654,6,0x2156,0}, {7660,6,0xbe,0}, {7666,6,0x2157,0}, {7672,6,0x215c,0}, {7678,6,0x2158,0}, {7684,6,0x215a,0},
  {7690,6,0x215d,0}, {7696,6,0x215e,0}, {7702,5,0x2044,0}, {7707,5,0x2322,0}, {7712,4,0x1d4bb,0}, {7716,2,0x2267,0},
  {7718,3,0x2a8c,0}, {7721,6,0x1f5,0}, {7727,5,0x3b3,0}, {7732,6,0x3dd,0}, {7738,3,0x2a86,0}, {7741,6,0x11f,0}, {7747,5,0x11d,0},
  {7752,3,0x433,0}, {7755,4,0x121,0}, {7759,2,0x2265,0}, {7761,3,0x22db,0}, {7764,3,0x2265,0}, {7767,4,0x2267,0},
  {7771,8,0x2a7e,0}, {7779,3,0x2a7e,0}, {7782,5,0x2aa9,0}, {7787,6,0x2a80,0}, {7793,7,0x2a82,0}, {7800,8,0x2a84,0},
  {7808,4,0x22db,0xfe00}, {7812,6,0x2a94,0}, {7818,3,0x1d524,0}, {7821,2,0x226b,0}, {7823,3,0x22d9,0}, {7826,5,0x2137,0},
  {7831,4,0x453,0}, {7835,2,0x2277,0}, {7837,3,0x2a92,0}, {7840,3,0x2aa5,0}, {7843,3,0x2aa4,0}, {7846,3,0x2269,0},
  {7849,4,0x2a8a,0}, {7853,8,0x2a8a,0}, {7861,3,0x2a88,0}, {7864,4,0x2a88,0}, {7868,5,0x2269,0}, {7873,5,0x22e7,0},
  {7878,4,0x1d558,0}, {7882,5,0x60,0}, {7887,4,0x210a,0}, {7891,4,0x2273,0}, {7895,5,0x2a8e,0}, {7900,5,0x2a90,0},
  {7905,2,0x3e,0}, {7907,4,0x2aa7,0}, {7911,5,0x2a7a,0}, {7916,5,0x22d7,0}, {7921,6,0x2995,0}, {7927,7,0x2a7c,0},
  {7934,9,0x2a86,0}, {7943,6,0x2978,0}, {7949,6,0x22d7,0}, {7955,9,0x22db,0}, {7964,10,0x2a8c,0}, {7974,7,0x2277,0},
  {7981,6,0x2273,0}, {7987,9,0x2269,0xfe00}, {7996,4,0x2269,0xfe00}, {8000,4,0x21d4,0}, {8004,6,0x200a,0}, {8010,4,0xbd,0},
  {8014,6,0x210b,0}, {8020,6,0x44a,0}, {8026,4,0x2194,0}, {8030,7,0x2948,0}, {8037,5,0x21ad,0}, {8042,4,0x210f,0},
  {8046,5,0x125,0}, {8051,6,0x2665,0}, {8057,9,0x2665,0}, {8066,6,0x2026,0}, {8072,6,0x22b9,0}, {8078,3,0x1d525,0},
  {8081,8,0x2925,0}, {8089,8,0x2926,0}, {8097,5,0x21ff,0}, {8102,6,0x223b,0}, {8108,13,0x21a9,0}, {8121,14,0x21aa,0},
  {8135,4,0x1d559,0}, {8139,6,0x2015,0}, {8145,4,0x1d4bd,0}, {8149,6,0x210f,0}, {8155,6,0x127,0}, {8161,6,0x2043,0},
  {8167,6,0x2010,0}, {8173,6,0xed,0}, {8179,2,0x2063,0}, {8181,5,0xee,0}, {8186,3,0x438,0}, {8189,4,0x435,0}, {8193,5,0xa1,0},
  {8198,3,0x21d4,0}, {8201,3,0x1d526,0}, {8204,6,0xec,0}, {8210,2,0x2148,0}, {8212,6,0x2a0c,0}, {8218,5,0x222d,0},
  {8223,6,0x29dc,0}, {8229,5,0x2129,0}, {8234,5,0x133,0}, {8239,5,0x12b,0}, {8244,5,0x2111,0}, {8249,8,0x2110,0},
  {8257,8,0x2111,0}, {8265,5,0x131,0}, {8270,4,0x22b7,0}, {8274,5,0x1b5,0}, {8279,2,0x2208,0}, {8281,6,0x2105,0},
  {8287,5,0x221e,0}, {8292,8,0x29dd,0}, {8300,6,0x131,0}, {8306,3,0x222b,0}, {8309,6,0x22ba,0}, {8315,8,0x2124,0},
  {8323,8,0x22ba,0}, {8331,8,0x2a17,0}, {8339,7,0x2a3c,0}, {8346,4,0x451,0}, {8350,5,0x12f,0}, {8355,4,0x1d55a,0},
  {8359,4,0x3b9,0}, {8363,5,0x2a3c,0}, {8368,6,0xbf,0}, {8374,4,0x1d4be,0}, {8378,4,0x2208,0}, {8382,5,0x22f9,0},
  {8387,7,0x22f5,0}, {8394,5,0x22f4,0}, {8399,6,0x22f3,0}, {8405,5,0x2208,0}, {8410,2,0x2062,0}, {8412,6,0x129,0},
  {8418,5,0x456,0}, {8423,4,0xef,0}, {8427,5,0x135,0}, {8432,3,0x439,0}, {8435,3,0x1d527,0}, {8438,5,0x237,0}, {8443,4,0x1d55b,0},
  {8447,4,0x1d4bf,0}, {8451,6,0x458,0}, {8457,5,0x454,0}, {8462,5,0x3ba,0}, {8467,6,0x3f0,0}, {8473,6,0x137,0}, {8479,3,0x43a,0},
  {8482,3,0x1d528,0}, {8485,6,0x138,0}, {8491,4,0x445,0}, {8495,4,0x45c,0}, {8499,4,0x1d55c,0}, {8503,4,0x1d4c0,0},
  {8507,5,0x21da,0}, {8512,4,0x21d0,0}, {8516,6,0x291b,0}, {8522,5,0x290e,0}, {8527,2,0x2266,0}, {8529,3,0x2a8b,0},
  {8532,4,0x2962,0}, {8536,6,0x13a,0}, {8542,8,0x29b4,0}, {8550,6,0x2112,0}, {8556,6,0x3bb,0}, {8562,4,0x27e8,0},
  {8566,5,0x2991,0}, {8571,6,0x27e8,0}, {8577,3,0x2a85,0}, {8580,5,0xab,0}, {8585,4,0x2190,0}, {8589,5,0x21e4,0},
  {8594,7,0x291f,0}, {8601,6,0x291d,0}, {8607,6,0x21a9,0}, {8613,6,0x21ab,0}, {8619,6,0x2939,0}, {8625,7,0x2973,0},
  {8632,6,0x21a2,0}, {8638,3,0x2aab,0}, {8641,6,0x2919,0}, {8647,4,0x2aad,0}, {8651,5,0x2aad,0xfe00}, {8656,5,0x290c,0},
  {8661,5,0x2772,0}, {8666,6,0x7b,0}, {8672,6,0x5b,0}, {8678,5,0x298b,0}, {8683,7,0x298f,0}, {8690,7,0x298d,0}, {8697,6,0x13e,0},
  {8703,6,0x13c,0}, {8709,5,0x2308,0}, {8714,4,0x7b,0}, {8718,3,0x43b,0}, {8721,4,0x2936,0}, {8725,5,0x201c,0}, {8730,6,0x201e,0},
  {8736,7,0x2967,0}, {8743,8,0x294b,0}, {8751,4,0x21b2,0}, {8755,2,0x2264,0}, {8757,9,0x2190,0}, {8766,13,0x21a2,0},
  {8779,15,0x21bd,0}, {8794,13,0x21bc,0}, {8807,14,0x21c7,0}, {8821,14,0x2194,0}, {8835,15,0x21c6,0}, {8850,17,0x21cb,0},
  {8867,19,0x21ad,0}, {8886,14,0x22cb,0}, {8900,3,0x22da,0}, {8903,3,0x2264,0}, {8906,4,0x2266,0}, {8910,8,0x2a7d,0},
  {8918,3,0x2a7d,0}, {8921,5,0x2aa8,0}, {8926,6,0x2a7f,0}, {8932,7,0x2a81,0}, {8939,8,0x2a83,0}, {8947,4,0x22da,0xfe00},
  {8951,6,0x2a93,0}, {8957,10,0x2a85,0}, {8967,7,0x22d6,0}, {8974,9,0x22da,0}, {8983,10,0x2a8b,0}, {8993,7,0x2276,0},
  {9000,7,0x2272,0}, {9007,6,0x297c,0}, {9013,6,0x230a,0}, {9019,3,0x1d529,0}, {9022,2,0x2276,0}, {9024,3,0x2a91,0},
  {9027,5,0x21bd,0}, {9032,5,0x21bc,0}, {9037,6,0x296a,0}, {9043,5,0x2584,0}, {9048,4,0x459,0}, {9052,2,0x226a,0},
  {9054,5,0x21c7,0}, {9059,8,0x231e,0}, {9067,6,0x296b,0}, {9073,5,0x25fa,0}, {9078,6,0x140,0}, {9084,6,0x23b0,0},
  {9090,10,0x23b0,0}, {9100,3,0x2268,0}, {9103,4,0x2a89,0}, {9107,8,0x2a89,0}, {9115,3,0x2a87,0}, {9118,4,0x2a87,0},
  {9122,5,0x2268,0}, {9127,5,0x22e6,0}, {9132,5,0x27ec,0}, {9137,5,0x21fd,0}, {9142,5,0x27e6,0}, {9147,13,0x27f5,0},
  {9160,18,0x27f7,0}, {9178,10,0x27fc,0}, {9188,14,0x27f6,0}, {9202,13,0x21ab,0}, {9215,14,0x21ac,0}, {9229,5,0x2985,0},
  {9234,4,0x1d55d,0}, {9238,6,0x2a2d,0}, {9244,7,0x2a34,0}, {9251,6,0x2217,0}, {9257,6,0x5f,0}, {9263,3,0x25ca,0},
  {9266,7,0x25ca,0}, {9273,4,0x29eb,0}, {9277,4,0x28,0}, {9281,6,0x2993,0}, {9287,5,0x21c6,0}, {9292,8,0x231f,0},
  {9300,5,0x21cb,0}, {9305,6,0x296d,0}, {9311,3,0x200e,0}, {9314,5,0x22bf,0}, {9319,6,0x2039,0}, {9325,4,0x1d4c1,0},
  {9329,3,0x21b0,0}, {9332,4,0x2272,0}, {9336,5,0x2a8d,0}, {9341,5,0x2a8f,0}, {9346,4,0x5b,0}, {9350,5,0x2018,0},
  {9355,6,0x201a,0}, {9361,6,0x142,0}, {9367,2,0x3c,0}, {9369,4,0x2aa6,0}, {9373,5,0x2a79,0}, {9378,5,0x22d6,0},
  {9383,6,0x22cb,0}, {9389,6,0x22c9,0}, {9395,6,0x2976,0}, {9401,7,0x2a7b,0}, {9408,6,0x2996,0}, {9414,4,0x25c3,0},
  {9418,5,0x22b4,0}, {9423,5,0x25c2,0}, {9428,8,0x294a,0}, {9436,7,0x2966,0}, {9443,9,0x2268,0xfe00}, {9452,4,0x2268,0xfe00},
  {9456,5,0x223a,0}, {9461,4,0xaf,0}, {9465,4,0x2642,0}, {9469,4,0x2720,0}, {9473,7,0x2720,0}, {9480,3,0x21a6,0},
  {9483,6,0x21a6,0}, {9489,10,0x21a7,0}, {9499,10,0x21a4,0}, {9509,8,0x21a5,0}, {9517,6,0x25ae,0}, {9523,6,0x2a29,0},
  {9529,3,0x43c,0}, {9532,5,0x2014,0}, {9537,13,0x2221,0}, {9550,3,0x1d52a,0}, {9553,3,0x2127,0}, {9556,5,0xb5,0},
  {9561,3,0x2223,0}, {9564,6,0x2a,0}, {9570,6,0x2af0,0}, {9576,6,0xb7,0}, {9582,5,0x2212,0}, {9587,6,0x229f,0}, {9593,6,0x2238,0},
  {9599,7,0x2a2a,0}, {9606,4,0x2adb,0}, {9610,4,0x2026,0}, {9614,6,0x2213,0}, {9620,6,0x22a7,0}, {9626,4,0x1d55e,0},
  {9630,2,0x2213,0}, {9632,4,0x1d4c2,0}, {9636,6,0x223e,0}, {9642,2,0x3bc,0}, {9644,8,0x22b8,0}, {9652,5,0x22b8,0},
  {9657,3,0x22d9,0x338}, {9660,3,0x226b,0x20d2}, {9663,4,0x226b,0x338}, {9667,10,0x21cd,0}, {9677,15,0x21ce,0},
  {9692,3,0x22d8,0x338}, {9695,3,0x226a,0x20d2}, {9698,4,0x226a,0x338}, {9702,11,0x21cf,0}, {9713,6,0x22af,0}, {9719,6,0x22ae,0},
  {9725,5,0x2207,0}, {9730,6,0x144,0}, {9736,4,0x2220,0x20d2}, {9740,3,0x2249,0}, {9743,4,0x2a70,0x338}, {9747,5,0x224b,0x338},
  {9752,5,0x149,0}, {9757,7,0x2249,0}, {9764,5,0x266e,0}, {9769,7,0x266e,0}, {9776,8,0x2115,0}, {9784,4,0xa0,0},
  {9788,5,0x224e,0x338}, {9793,6,0x224f,0x338}, {9799,4,0x2a43,0}, {9803,6,0x148,0}, {9809,6,0x146,0}, {9815,5,0x2247,0},
  {9820,8,0x2a6d,0x338}, {9828,4,0x2a42,0}, {9832,3,0x43d,0}, {9835,5,0x2013,0}, {9840,2,0x2260,0}, {9842,5,0x21d7,0},
  {9847,6,0x2924,0}, {9853,5,0x2197,0}, {9858,7,0x2197,0}, {9865,5,0x2250,0x338}, {9870,6,0x2262,0}, {9876,6,0x2928,0},
  {9882,5,0x2242,0x338}, {9887,6,0x2204,0}, {9893,7,0x2204,0}, {9900,3,0x1d52b,0}, {9903,3,0x2267,0x338}, {9906,3,0x2271,0},
  {9909,4,0x2271,0}, {9913,5,0x2267,0x338}, {9918,9,0x2a7e,0x338}, {9927,4,0x2a7e,0x338}, {9931,5,0x2275,0}, {9936,3,0x226f,0},
  {9939,4,0x226f,0}, {9943,5,0x21ce,0}, {9948,5,0x21ae,0}, {9953,5,0x2af2,0}, {9958,2,0x220b,0}, {9960,3,0x22fc,0},
  {9963,4,0x22fa,0}, {9967,3,0x220b,0}, {9970,4,0x45a,0}, {9974,5,0x21cd,0}, {9979,3,0x2266,0x338}, {9982,5,0x219a,0},
  {9987,4,0x2025,0}, {9991,3,0x2270,0}, {9994,10,0x219a,0}, {10004,15,0x21ae,0}, {10019,4,0x2270,0}, {10023,5,0x2266,0x338},
  {10028,9,0x2a7d,0x338}, {10037,4,0x2a7d,0x338}, {10041,5,0x226e,0}, {10046,5,0x2274,0}, {10051,3,0x226e,0}, {10054,5,0x22ea,0},
  {10059,6,0x22ec,0}, {10065,4,0x2224,0}, {10069,4,0x1d55f,0}, {10073,3,0xac,0}, {10076,5,0x2209,0}, {10081,6,0x22f9,0x338},
  {10087,8,0x22f5,0x338}, {10095,7,0x2209,0}, {10102,7,0x22f7,0}, {10109,7,0x22f6,0}, {10116,5,0x220c,0}, {10121,7,0x220c,0},
  {10128,7,0x22fe,0}, {10135,7,0x22fd,0}, {10142,4,0x2226,0}, {10146,9,0x2226,0}, {10155,6,0x2afd,0x20e5}, {10161,5,0x2202,0x338},
  {10166,7,0x2a14,0}, {10173,3,0x2280,0}, {10176,6,0x22e0,0}, {10182,4,0x2aaf,0x338}, {10186,5,0x2280,0}, {10191,7,0x2aaf,0x338},
  {10198,5,0x21cf,0}, {10203,5,0x219b,0}, {10208,6,0x2933,0x338}, {10214,6,0x219d,0x338}, {10220,11,0x219b,0}, {10231,5,0x22eb,0},
  {10236,6,0x22ed,0}, {10242,3,0x2281,0}, {10245,6,0x22e1,0}, {10251,4,0x2ab0,0x338}, {10255,4,0x1d4c3,0}, {10259,9,0x2224,0},
  {10268,14,0x2226,0}, {10282,4,0x2241,0}, {10286,5,0x2244,0}, {10291,6,0x2244,0}, {10297,5,0x2224,0}, {10302,5,0x2226,0},
  {10307,7,0x22e2,0}, {10314,7,0x22e3,0}, {10321,4,0x2284,0}, {10325,5,0x2ac5,0x338}, {10330,5,0x2288,0}, {10335,7,0x2282,0x20d2},
  {10342,9,0x2288,0}, {10351,10,0x2ac5,0x338}, {10361,5,0x2281,0}, {10366,7,0x2ab0,0x338}, {10373,4,0x2285,0},
  {10377,5,0x2ac6,0x338}, {10382,5,0x2289,0}, {10387,7,0x2283,0x20d2}, {10394,9,0x2289,0}, {10403,10,0x2ac6,0x338},
  {10413,4,0x2279,0}, {10417,6,0xf1,0}, {10423,4,0x2278,0}, {10427,13,0x22ea,0}, {10440,15,0x22ec,0}, {10455,14,0x22eb,0},
  {10469,16,0x22ed,0}, {10485,2,0x3bd,0}, {10487,3,0x23,0}, {10490,6,0x2116,0}, {10496,5,0x2007,0}, {10501,6,0x22ad,0},
  {10507,6,0x2904,0}, {10513,4,0x224d,0x20d2}, {10517,6,0x22ac,0}, {10523,4,0x2265,0x20d2}, {10527,4,0x3e,0x20d2},
  {10531,7,0x29de,0}, {10538,6,0x2902,0}, {10544,4,0x2264,0x20d2}, {10548,4,0x3c,0x20d2}, {10552,7,0x22b4,0x20d2},
  {10559,6,0x2903,0}, {10565,7,0x22b5,0x20d2}, {10572,5,0x223c,0x20d2}, {10577,5,0x21d6,0}, {10582,6,0x2923,0},
  {10588,5,0x2196,0}, {10593,7,0x2196,0}, {10600,6,0x2927,0}, {10606,2,0x24c8,0}, {10608,6,0xf3,0}, {10614,4,0x229b,0},
  {10618,4,0x229a,0}, {10622,5,0xf4,0}, {10627,3,0x43e,0}, {10630,5,0x229d,0}, {10635,6,0x151,0}, {10641,4,0x2a38,0},
  {10645,4,0x2299,0}, {10649,6,0x29bc,0}, {10655,5,0x153,0}, {10660,5,0x29bf,0}, {10665,3,0x1d52c,0}, {10668,4,0x2db,0},
  {10672,6,0xf2,0}, {10678,3,0x29c1,0}, {10681,5,0x29b5,0}, {10686,3,0x3a9,0}, {10689,4,0x222e,0}, {10693,5,0x21ba,0},
  {10698,5,0x29be,0}, {10703,7,0x29bb,0}, {10710,5,0x203e,0}, {10715,3,0x29c0,0}, {10718,5,0x14d,0}, {10723,5,0x3c9,0},
  {10728,7,0x3bf,0}, {10735,4,0x29b6,0}, {10739,6,0x2296,0}, {10745,4,0x1d560,0}, {10749,4,0x29b7,0}, {10753,5,0x29b9,0},
  {10758,5,0x2295,0}, {10763,2,0x2228,0}, {10765,5,0x21bb,0}, {10770,3,0x2a5d,0}, {10773,5,0x2134,0}, {10778,7,0x2134,0},
  {10785,4,0xaa,0}, {10789,4,0xba,0}, {10793,6,0x22b6,0}, {10799,4,0x2a56,0}, {10803,7,0x2a57,0}, {10810,3,0x2a5b,0},
  {10813,4,0x2134,0}, {10817,6,0xf8,0}, {10823,4,0x2298,0}, {10827,6,0xf5,0}, {10833,6,0x2297,0}, {10839,8,0x2a36,0},
  {10847,4,0xf6,0}, {10851,5,0x233d,0}, {10856,3,0x2225,0}, {10859,4,0xb6,0}, {10863,8,0x2225,0}, {10871,6,0x2af3,0},
  {10877,5,0x2afd,0}, {10882,4,0x2202,0}, {10886,3,0x43f,0}, {10889,6,0x25,0}, {10895,6,0x2e,0}, {10901,6,0x2030,0},
  {10907,4,0x22a5,0}, {10911,7,0x2031,0}, {10918,3,0x1d52d,0}, {10921,3,0x3c6,0}, {10924,4,0x3d5,0}, {10928,6,0x2133,0},
  {10934,5,0x260e,0}, {10939,2,0x3c0,0}, {10941,9,0x22d4,0}, {10950,3,0x3d6,0}, {10953,6,0x210f,0}, {10959,7,0x210e,0},
  {10966,6,0x210f,0}, {10972,4,0x2b,0}, {10976,8,0x2a23,0}, {10984,5,0x229e,0}, {10989,7,0x2a22,0}, {10996,6,0x2214,0},
  {11002,6,0x2a25,0}, {11008,5,0x2a72,0}, {11013,6,0xb1,0}, {11019,7,0x2a26,0}, {11026,7,0x2a27,0}, {11033,2,0xb1,0},
  {11035,8,0x2a15,0}, {11043,4,0x1d561,0}, {11047,5,0xa3,0}, {11052,2,0x227a,0}, {11054,3,0x2ab3,0}, {11057,4,0x2ab7,0},
  {11061,5,0x227c,0}, {11066,3,0x2aaf,0}, {11069,4,0x227a,0}, {11073,10,0x2ab7,0}, {11083,11,0x227c,0}, {11094,6,0x2aaf,0},
  {11100,11,0x2ab9,0}, {11111,8,0x2ab5,0}, {11119,8,0x22e8,0}, {11127,7,0x227e,0}, {11134,5,0x2032,0}, {11139,6,0x2119,0},
  {11145,4,0x2ab5,0}, {11149,5,0x2ab9,0}, {11154,6,0x22e8,0}, {11160,4,0x220f,0}, {11164,8,0x232e,0}, {11172,8,0x2312,0},
  {11180,8,0x2313,0}, {11188,4,0x221d,0}, {11192,6,0x221d,0}, {11198,5,0x227e,0}, {11203,6,0x22b0,0}, {11209,4,0x1d4c5,0},
  {11213,3,0x3c8,0}, {11216,6,0x2008,0}, {11222,3,0x1d52e,0}, {11225,4,0x2a0c,0}, {11229,4,0x1d562,0}, {11233,6,0x2057,0},
  {11239,4,0x1d4c6,0}, {11243,11,0x210d,0}, {11254,7,0x2a16,0}, {11261,5,0x3f,0}, {11266,7,0x225f,0}, {11273,4,0x22,0},
  {11277,5,0x21db,0}, {11282,4,0x21d2,0}, {11286,6,0x291c,0}, {11292,5,0x290f,0}, {11297,4,0x2964,0}, {11301,4,0x223d,0x331},
  {11305,6,0x155,0}, {11311,5,0x221a,0}, {11316,8,0x29b3,0}, {11324,4,0x27e9,0}, {11328,5,0x2992,0}, {11333,5,0x29a5,0},
  {11338,6,0x27e9,0}, {11344,5,0xbb,0}, {11349,4,0x2192,0}, {11353,6,0x2975,0}, {11359,5,0x21e5,0}, {11364,7,0x2920,0},
  {11371,5,0x2933,0}, {11376,6,0x291e,0}, {11382,6,0x21aa,0}, {11388,6,0x21ac,0}, {11394,6,0x2945,0}, {11400,7,0x2974,0},
  {11407,6,0x21a3,0}, {11413,5,0x219d,0}, {11418,6,0x291a,0}, {11424,5,0x2236,0}, {11429,9,0x211a,0}, {11438,5,0x290d,0},
  {11443,5,0x2773,0}, {11448,6,0x7d,0}, {11454,6,0x5d,0}, {11460,5,0x298c,0}, {11465,7,0x298e,0}, {11472,7,0x2990,0},
  {11479,6,0x159,0}, {11485,6,0x157,0}, {11491,5,0x2309,0}, {11496,4,0x7d,0}, {11500,3,0x440,0}, {11503,4,0x2937,0},
  {11507,7,0x2969,0}, {11514,5,0x201d,0}, {11519,6,0x201d,0}, {11525,4,0x21b3,0}, {11529,4,0x211c,0}, {11533,7,0x211b,0},
  {11540,8,0x211c,0}, {11548,5,0x211d,0}, {11553,4,0x25ad,0}, {11557,3,0xae,0}, {11560,6,0x297d,0}, {11566,6,0x230b,0},
  {11572,3,0x1d52f,0}, {11575,5,0x21c1,0}, {11580,5,0x21c0,0}, {11585,6,0x296c,0}, {11591,3,0x3c1,0}, {11594,4,0x3f1,0},
  {11598,10,0x2192,0}, {11608,14,0x21a3,0}, {11622,16,0x21c1,0}, {11638,14,0x21c0,0}, {11652,15,0x21c4,0}, {11667,17,0x21cc,0},
  {11684,16,0x21c9,0}, {11700,15,0x219d,0}, {11715,15,0x22cc,0}, {11730,4,0x2da,0}, {11734,12,0x2253,0}, {11746,5,0x21c4,0},
  {11751,5,0x21cc,0}, {11756,3,0x200f,0}, {11759,6,0x23b1,0}, {11765,10,0x23b1,0}, {11775,5,0x2aee,0}, {11780,5,0x27ed,0},
  {11785,5,0x21fe,0}, {11790,5,0x27e7,0}, {11795,5,0x2986,0}, {11800,4,0x1d563,0}, {11804,6,0x2a2e,0}, {11810,7,0x2a35,0},
  {11817,4,0x29,0}, {11821,6,0x2994,0}, {11827,8,0x2a12,0}, {11835,5,0x21c9,0}, {11840,6,0x203a,0}, {11846,4,0x1d4c7,0},
  {11850,3,0x21b1,0}, {11853,4,0x5d,0}, {11857,5,0x2019,0}, {11862,6,0x2019,0}, {11868,6,0x22cc,0}, {11874,6,0x22ca,0},
  {11880,4,0x25b9,0}, {11884,5,0x22b5,0}, {11889,5,0x25b8,0}, {11894,8,0x29ce,0}, {11902,7,0x2968,0}, {11909,2,0x211e,0},
  {11911,6,0x15b,0}, {11917,5,0x201a,0}, {11922,2,0x227b,0}, {11924,3,0x2ab4,0}, {11927,4,0x2ab8,0}, {11931,6,0x161,0},
  {11937,5,0x227d,0}, {11942,3,0x2ab0,0}, {11945,6,0x15f,0}, {11951,5,0x15d,0}, {11956,4,0x2ab6,0}, {11960,5,0x2aba,0},
  {11965,6,0x22e9,0}, {11971,8,0x2a13,0}, {11979,5,0x227f,0}, {11984,3,0x441,0}, {11987,4,0x22c5,0}, {11991,5,0x22a1,0},
  {11996,5,0x2a66,0}, {12001,5,0x21d8,0}, {12006,6,0x2925,0}, {12012,5,0x2198,0}, {12017,7,0x2198,0}, {12024,4,0xa7,0},
  {12028,4,0x3b,0}, {12032,6,0x2929,0}, {12038,8,0x2216,0}, {12046,5,0x2216,0}, {12051,4,0x2736,0}, {12055,3,0x1d530,0},
  {12058,6,0x2322,0}, {12064,5,0x266f,0}, {12069,6,0x449,0}, {12075,4,0x448,0}, {12079,8,0x2223,0}, {12087,13,0x2225,0},
  {12100,3,0xad,0}, {12103,5,0x3c3,0}, {12108,6,0x3c2,0}, {12114,6,0x3c2,0}, {12120,3,0x223c,0}, {12123,6,0x2a6a,0},
  {12129,4,0x2243,0}, {12133,5,0x2243,0}, {12138,4,0x2a9e,0}, {12142,5,0x2aa0,0}, {12147,4,0x2a9d,0}, {12151,5,0x2a9f,0},
  {12156,5,0x2246,0}, {12161,7,0x2a24,0}, {12168,7,0x2972,0}, {12175,5,0x2190,0}, {12180,13,0x2216,0}, {12193,6,0x2a33,0},
  {12199,8,0x29e4,0}, {12207,4,0x2223,0}, {12211,5,0x2323,0}, {12216,3,0x2aaa,0}, {12219,4,0x2aac,0}, {12223,5,0x2aac,0xfe00},
  {12228,6,0x44c,0}, {12234,3,0x2f,0}, {12237,4,0x29c4,0}, {12241,6,0x233f,0}, {12247,4,0x1d564,0}, {12251,6,0x2660,0},
  {12257,9,0x2660,0}, {12266,4,0x2225,0}, {12270,5,0x2293,0}, {12275,6,0x2293,0xfe00}, {12281,5,0x2294,0},
  {12286,6,0x2294,0xfe00}, {12292,5,0x228f,0}, {12297,6,0x2291,0}, {12303,8,0x228f,0}, {12311,10,0x2291,0}, {12321,5,0x2290,0},
  {12326,6,0x2292,0}, {12332,8,0x2290,0}, {12340,10,0x2292,0}, {12350,3,0x25a1,0}, {12353,6,0x25a1,0}, {12359,6,0x25aa,0},
  {12365,4,0x25aa,0}, {12369,5,0x2192,0}, {12374,4,0x1d4c8,0}, {12378,6,0x2216,0}, {12384,6,0x2323,0}, {12390,6,0x22c6,0},
  {12396,4,0x2606,0}, {12400,5,0x2605,0}, {12405,15,0x3f5,0}, {12420,11,0x3d5,0}, {12431,5,0xaf,0}, {12436,3,0x2282,0},
  {12439,4,0x2ac5,0}, {12443,6,0x2abd,0}, {12449,4,0x2286,0}, {12453,7,0x2ac3,0}, {12460,7,0x2ac1,0}, {12467,5,0x2acb,0},
  {12472,5,0x228a,0}, {12477,7,0x2abf,0}, {12484,7,0x2979,0}, {12491,6,0x2282,0}, {12497,8,0x2286,0}, {12505,9,0x2ac5,0},
  {12514,9,0x228a,0}, {12523,10,0x2acb,0}, {12533,6,0x2ac7,0}, {12539,6,0x2ad5,0}, {12545,6,0x2ad3,0}, {12551,4,0x227b,0},
  {12555,10,0x2ab8,0}, {12565,11,0x227d,0}, {12576,6,0x2ab0,0}, {12582,11,0x2aba,0}, {12593,8,0x2ab6,0}, {12601,8,0x22e9,0},
  {12609,7,0x227f,0}, {12616,3,0x2211,0}, {12619,4,0x266a,0}, {12623,3,0x2283,0}, {12626,4,0xb9,0}, {12630,4,0xb2,0},
  {12634,4,0xb3,0}, {12638,4,0x2ac6,0}, {12642,6,0x2abe,0}, {12648,7,0x2ad8,0}, {12655,4,0x2287,0}, {12659,7,0x2ac4,0},
  {12666,7,0x27c9,0}, {12673,7,0x2ad7,0}, {12680,7,0x297b,0}, {12687,7,0x2ac2,0}, {12694,5,0x2acc,0}, {12699,5,0x228b,0},
  {12704,7,0x2ac0,0}, {12711,6,0x2283,0}, {12717,8,0x2287,0}, {12725,9,0x2ac6,0}, {12734,9,0x228b,0}, {12743,10,0x2acc,0},
  {12753,6,0x2ac8,0}, {12759,6,0x2ad4,0}, {12765,6,0x2ad6,0}, {12771,5,0x21d9,0}, {12776,6,0x2926,0}, {12782,5,0x2199,0},
  {12787,7,0x2199,0}, {12794,6,0x292a,0}, {12800,5,0xdf,0}, {12805,6,0x2316,0}, {12811,3,0x3c4,0}, {12814,4,0x23b4,0},
  {12818,6,0x165,0}, {12824,6,0x163,0}, {12830,3,0x442,0}, {12833,4,0x20db,0}, {12837,6,0x2315,0}, {12843,3,0x1d531,0},
  {12846,6,0x2234,0}, {12852,9,0x2234,0}, {12861,5,0x3b8,0}, {12866,8,0x3d1,0}, {12874,6,0x3d1,0}, {12880,11,0x2248,0},
  {12891,8,0x223c,0}, {12899,6,0x2009,0}, {12905,5,0x2248,0}, {12910,6,0x223c,0}, {12916,5,0xfe,0}, {12921,5,0x2dc,0},
  {12926,5,0xd7,0}, {12931,6,0x22a0,0}, {12937,8,0x2a31,0}, {12945,6,0x2a30,0}, {12951,4,0x222d,0}, {12955,4,0x2928,0},
  {12959,3,0x22a4,0}, {12962,6,0x2336,0}, {12968,6,0x2af1,0}, {12974,4,0x1d565,0}, {12978,7,0x2ada,0}, {12985,4,0x2929,0},
  {12989,6,0x2034,0}, {12995,5,0x2122,0}, {13000,8,0x25b5,0}, {13008,12,0x25bf,0}, {13020,12,0x25c3,0}, {13032,14,0x22b4,0},
  {13046,9,0x225c,0}, {13055,13,0x25b9,0}, {13068,15,0x22b5,0}, {13083,6,0x25ec,0}, {13089,4,0x225c,0}, {13093,8,0x2a3a,0},
  {13101,7,0x2a39,0}, {13108,5,0x29cd,0}, {13113,7,0x2a3b,0}, {13120,8,0x23e2,0}, {13128,4,0x1d4c9,0}, {13132,4,0x446,0},
  {13136,5,0x45b,0}, {13141,6,0x167,0}, {13147,5,0x226c,0}, {13152,16,0x219e,0}, {13168,17,0x21a0,0}, {13185,4,0x21d1,0},
  {13189,4,0x2963,0}, {13193,6,0xfa,0}, {13199,4,0x2191,0}, {13203,5,0x45e,0}, {13208,6,0x16d,0}, {13214,5,0xfb,0},
  {13219,3,0x443,0}, {13222,5,0x21c5,0}, {13227,6,0x171,0}, {13233,5,0x296e,0}, {13238,6,0x297e,0}, {13244,3,0x1d532,0},
  {13247,6,0xf9,0}, {13253,5,0x21bf,0}, {13258,5,0x21be,0}, {13263,5,0x2580,0}, {13268,6,0x231c,0}, {13274,8,0x231c,0},
  {13282,6,0x230f,0}, {13288,5,0x25f8,0}, {13293,5,0x16b,0}, {13298,3,0xa8,0}, {13301,5,0x173,0}, {13306,4,0x1d566,0},
  {13310,7,0x2191,0}, {13317,11,0x2195,0}, {13328,13,0x21bf,0}, {13341,14,0x21be,0}, {13355,5,0x228e,0}, {13360,4,0x3c5,0},
  {13364,5,0x3d2,0}, {13369,7,0x3c5,0}, {13376,10,0x21c8,0}, {13386,6,0x231d,0}, {13392,8,0x231d,0}, {13400,6,0x230e,0},
  {13406,5,0x16f,0}, {13411,5,0x25f9,0}, {13416,4,0x1d4ca,0}, {13420,5,0x22f0,0}, {13425,6,0x169,0}, {13431,4,0x25b5,0},
  {13435,5,0x25b4,0}, {13440,5,0x21c8,0}, {13445,4,0xfc,0}, {13449,7,0x29a7,0}, {13456,4,0x21d5,0}, {13460,4,0x2ae8,0},
  {13464,5,0x2ae9,0}, {13469,5,0x22a8,0}, {13474,6,0x299c,0}, {13480,10,0x3f5,0}, {13490,8,0x3f0,0}, {13498,10,0x2205,0},
  {13508,6,0x3d5,0}, {13514,5,0x3d6,0}, {13519,9,0x221d,0}, {13528,4,0x2195,0}, {13532,6,0x3f1,0}, {13538,8,0x3c2,0},
  {13546,12,0x228a,0xfe00}, {13558,13,0x2acb,0xfe00}, {13571,12,0x228b,0xfe00}, {13583,13,0x2acc,0xfe00}, {13596,8,0x3d1,0},
  {13604,15,0x22b2,0}, {13619,16,0x22b3,0}, {13635,3,0x432,0}, {13638,5,0x22a2,0}, {13643,3,0x2228,0}, {13646,6,0x22bb,0},
  {13652,5,0x225a,0}, {13657,6,0x22ee,0}, {13663,6,0x7c,0}, {13669,4,0x7c,0}, {13673,3,0x1d533,0}, {13676,5,0x22b2,0},
  {13681,5,0x2282,0x20d2}, {13686,5,0x2283,0x20d2}, {13691,4,0x1d567,0}, {13695,5,0x221d,0}, {13700,5,0x22b3,0},
  {13705,4,0x1d4cb,0}, {13709,6,0x2acb,0xfe00}, {13715,6,0x228a,0xfe00}, {13721,6,0x2acc,0xfe00}, {13727,6,0x228b,0xfe00},
  {13733,7,0x299a,0}, {13740,5,0x175,0}, {13745,6,0x2a5f,0}, {13751,5,0x2227,0}, {13756,6,0x2259,0}, {13762,6,0x2118,0},
  {13768,3,0x1d534,0}, {13771,4,0x1d568,0}, {13775,2,0x2118,0}, {13777,2,0x2240,0}, {13779,6,0x2240,0}, {13785,4,0x1d4cc,0},
  {13789,4,0x22c2,0}, {13793,5,0x25ef,0}, {13798,4,0x22c3,0}, {13802,5,0x25bd,0}, {13807,3,0x1d535,0}, {13810,5,0x27fa,0},
  {13815,5,0x27f7,0}, {13820,2,0x3be,0}, {13822,5,0x27f8,0}, {13827,5,0x27f5,0}, {13832,4,0x27fc,0}, {13836,4,0x22fb,0},
  {13840,5,0x2a00,0}, {13845,4,0x1d569,0}, {13849,6,0x2a01,0}, {13855,6,0x2a02,0}, {13861,5,0x27f9,0}, {13866,5,0x27f6,0},
  {13871,4,0x1d4cd,0}, {13875,6,0x2a06,0}, {13881,6,0x2a04,0}, {13887,5,0x25b3,0}, {13892,4,0x22c1,0}, {13896,6,0x22c0,0},
  {13902,6,0xfd,0}, {13908,4,0x44f,0}, {13912,5,0x177,0}, {13917,3,0x44b,0}, {13920,3,0xa5,0}, {13923,3,0x1d536,0},
  {13926,4,0x457,0}, {13930,4,0x1d56a,0}, {13934,4,0x1d4ce,0}, {13938,4,0x44e,0}, {13942,4,0xff,0}, {13946,6,0x17a,0},
  {13952,6,0x17e,0}, {13958,3,0x437,0}, {13961,4,0x17c,0}, {13965,6,0x2128,0}, {13971,4,0x3b6,0}, {13975,3,0x1d537,0},
  {13978,4,0x436,0}, {13982,7,0x21dd,0}, {13989,4,0x1d56b,0}, {13993,4,0x1d4cf,0}, {13997,3,0x200d,0}, {14000,4,0x200c,0},
};
