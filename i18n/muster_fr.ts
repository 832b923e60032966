<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>paper</name>
    <message>
        <source>Signature sheet</source>
        <translation>Feuille d’émargement</translation>
    </message>
    <message>
        <source>Name labels</source>
        <translation>Badges nominatifs</translation>
    </message>
    <message>
        <source>Test before the training</source>
        <translation>Test avant la formation</translation>
    </message>
    <message>
        <source>Test after the training</source>
        <translation>Test après la formation</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>This is to certify that</source>
        <translation>Nous certifions que</translation>
    </message>
    <message>
        <source>took part in the training</source>
        <translation>a participé à la formation</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>matin</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>après-midi</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Progrès</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Formateur/trice</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>of {full}</source>
        <translation>sur {full}</translation>
    </message>
    <message>
        <source>{score} of {full}</source>
        <translation>{score} sur {full}</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>Corrigé par</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
    <message>
        <source>Please sign once for each half-day.</source>
        <translation>Merci de signer une fois pour chaque demi-journée.</translation>
    </message>
    <message>
        <source>Not on the list? Write name and agency on an empty line.</source>
        <translation>Pas sur la liste ? Inscrivez nom et organisme sur une ligne vide.</translation>
    </message>
    <message>
        <source>Typing a code into Muster brings up its line.</source>
        <translation>Saisir un code dans Muster affiche sa ligne.</translation>
    </message>
    <message>
        <source>Mark one letter for each question, or write your answer on the line.</source>
        <translation>Cochez une lettre par question, ou écrivez votre réponse sur la ligne.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Score below {mark}</source>
        <translation>Note inférieure à {mark}</translation>
    </message>
    <message>
        <source>Missed part</source>
        <translation>Absence partielle</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>present</source>
        <translation>présent</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>excusé</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>parti plus tôt</translation>
    </message>
</context>
</TS>
