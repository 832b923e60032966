<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>paper</name>
    <message>
        <source>Signature sheet</source>
        <translation>Hoja de firmas</translation>
    </message>
    <message>
        <source>Name labels</source>
        <translation>Etiquetas con nombres</translation>
    </message>
    <message>
        <source>Test before the training</source>
        <translation>Prueba antes de la formación</translation>
    </message>
    <message>
        <source>Test after the training</source>
        <translation>Prueba después de la formación</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>This is to certify that</source>
        <translation>Se certifica que</translation>
    </message>
    <message>
        <source>took part in the training</source>
        <translation>participó en la formación</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>tarde</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>Asistencia</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Mejora</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Formador/a</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>of {full}</source>
        <translation>de {full}</translation>
    </message>
    <message>
        <source>{score} of {full}</source>
        <translation>{score} de {full}</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>Corregido por</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>Please sign once for each half-day.</source>
        <translation>Firme una vez por cada media jornada.</translation>
    </message>
    <message>
        <source>Not on the list? Write name and agency on an empty line.</source>
        <translation>¿No está en la lista? Escriba nombre y organización en una línea vacía.</translation>
    </message>
    <message>
        <source>Typing a code into Muster brings up its line.</source>
        <translation>Al escribir un código en Muster aparece su línea.</translation>
    </message>
    <message>
        <source>Mark one letter for each question, or write your answer on the line.</source>
        <translation>Marque una letra por pregunta o escriba su respuesta en la línea.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Score below {mark}</source>
        <translation>Puntuación inferior a {mark}</translation>
    </message>
    <message>
        <source>Missed part</source>
        <translation>Faltó en parte</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Todavía no</translation>
    </message>
    <message>
        <source>present</source>
        <translation>presente</translation>
    </message>
    <message>
        <source>late</source>
        <translation>con retraso</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>justificado</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>salió antes</translation>
    </message>
</context>
</TS>
