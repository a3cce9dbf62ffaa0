// What the writer of the test writes instead of the lines of the bad example letters: the same case, told to its reader.
// Each entry is the beginning of a line, and the words that take its place.

/** By language: the lines, and the last day of the appeal term that follows from the letter. */
export const rewrites = {
  nl: {
    lastDay: "4 mei 2026",
    lines: [
      ["Lindervelde, 3", "3 februari 2026\n\nOnderwerp: u krijgt geen leefloon"],
      ["Geachte", "Beste mevrouw Okafor"],
      ["In antwoord", "U krijgt geen leefloon. Dat hebben wij op 29 januari 2026 beslist.\n\nEen leefloon is geld van het OCMW. Het is voor mensen met te weinig inkomen.\n\n## Waarom krijgt u geen leefloon?"],
      ["Gelet op", "U krijgt geen leefloon omdat u genoeg inkomen hebt. U woont alleen. Dan ligt de grens op 1.314,20 euro per maand. U krijgt elke maand 1.402 euro van uw ziekenfonds. Dat is meer dan de grens. (Wet van 26 mei 2002, artikel 3, 4° en artikel 14)\n\n## Bent u niet akkoord?"],
      ["Tegen deze", "Dan kunt u naar de rechter gaan. Schrijf een brief en zeg waarom u niet akkoord bent. Geef de brief af bij de arbeidsrechtbank. U mag hem ook aangetekend versturen.\n\nOnze beslissing blijft gelden tot de rechter iets anders zegt."],
      ["Bijkomende", "## Hebt u vragen?\n\nWij helpen u graag. Wij zoeken ook samen met u naar andere hulp.\n\n- Telefoon: 09 000 12 30\n- Uren: elke werkdag van 9 tot 12 uur\n- Loket: loket 2, Kerkstraat 12"],
      ["Hoogachtend", "Vriendelijke groeten"],
      ["De secretaris", "Tine Bogaert"],
    ],
  },
  fr: {
    lastDay: "11 juin 2026",
    lines: [
      ["CENTRE PUBLIC", "CPAS de Chênevaux"],
      ["Service de", "Service Insertion\nRue des Écoles 5, 4560 Chênevaux\n\nNuméro de votre dossier : ISP-26-0871\nChênevaux, le 10 mars 2026\n\n**Objet : nous refusons votre demande de revenu d'intégration**\n\nBonjour Madame Vandeloise,"],
      ["Vu la loi", "Le 2 février, vous avez demandé un revenu d'intégration. Le revenu d'intégration est l'aide en argent du CPAS. Notre réponse est non : vous ne recevez pas cette aide.\n\n## Pourquoi refusons-nous votre demande ?"],
      ["Vu l'article", "Nous refusons parce que vous avez assez d'argent. Vous avez 31.450,18 euros sur un livret d'épargne. Vous avez aussi une partie d'une maison à Chênevaux. Avec ces biens, vous dépassez la limite de 1.340,47 euros par mois. (Loi du 26 mai 2002, article 3, 4°, et article 16.)\n\n## Que faire si vous n'êtes pas d'accord ?"],
      ["Vu le rapport", "Vous pouvez demander à un juge de revoir notre décision. Écrivez une lettre et signez-la. Apportez-la au greffe, le bureau du tribunal. Vous pouvez aussi l'envoyer en recommandé.\n\nNotre décision reste valable pendant que le juge examine votre dossier."],
      ["Attendu", ""],
      ["Considérant que le Comité", ""],
      ["Considérant qu'il", ""],
      ["Par ces motifs", ""],
      ["Il peut", ""],
      ["Toute", "## Avez-vous une question ?\n\nNous vous aidons volontiers. Nous cherchons aussi une autre aide avec vous.\n\n- Téléphone : 071 00 83 40\n- Heures : du lundi au vendredi, de 9 h à 12 h\n- Sur place : guichet 2, rue des Écoles 5\n\nCordialement,"],
      ["La Directrice", "Nadia Ferrant"],
    ],
  },
  de: {
    lastDay: "17. September 2025",
    lines: [
      ["ÖFFENTLICHES", "ÖSHZ Rocherfeld"],
      ["Generaldirektion", "Dienst Eingliederung\nLindenplatz 4, 4720 Rocherfeld"],
      ["Unser Zeichen", "Ihre Aktennummer: GD-2025-0614\n\nBetreff: Sie bekommen kein Eingliederungseinkommen"],
      ["Sehr geehrte", "Guten Tag Frau Hilger,"],
      ["unter Bezugnahme", "Sie bekommen von uns kein Eingliederungseinkommen. Das hat der Rat des ÖSHZ am 12. Juni entschieden. Eingliederungseinkommen = Geld vom ÖSHZ für Menschen mit zu wenig Einkommen. ÖSHZ = Öffentliches Sozialhilfezentrum.\n\n## Warum bekommen Sie kein Geld?"],
      ["In Anbetracht", "Sie bekommen kein Geld, weil Sie genug haben. Sie wohnen allein. Dann liegt die Grenze bei 1.314,20 € im Monat. Sie haben 48.300 € auf einem Konto. Sie bekommen auch jeden Monat 1.190,75 € Rente. Zusammen ist das mehr als die Grenze. (Gesetz vom 26. Mai 2002, Artikel 3, 14 und 16)"],
      ["wurde dem", "## Sind Sie nicht einverstanden?"],
      ["Gegen diesen", "Dann können Sie zum Arbeitsgericht gehen. Schreiben Sie einen Brief an das Gericht. Schreiben Sie hinein, warum Sie nicht einverstanden sind. Unterschreiben Sie den Brief. Bringen Sie ihn hin oder schicken Sie ihn per Einschreiben.\n\nUnsere Entscheidung gilt weiter, bis der Richter anders entscheidet.\n\n## Wer hilft Ihnen weiter?\n\nWir helfen Ihnen gern. Wir suchen auch mit Ihnen nach anderer Hilfe.\n\n- Telefon: 087 00 52 11\n- Wann: Montag bis Freitag, 9 bis 12 Uhr\n- Wo: Schalter 2, Lindenplatz 4"],
      ["Hochachtungsvoll", "Freundliche Grüße"],
      ["Der Generaldirektor", "Anja Wetzels"],
    ],
  },
};
