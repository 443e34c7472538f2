// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queuefields.h"

#include "app/engine/queuetimes.h"
#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/flowlayout.h"
#include "ui/retranslation.h"

#include <QCheckBox>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using engine::WhenQueueDone;

constexpr int kMostInQueue = 64;
constexpr int kFastestQueue = 100'000'000; ///< KiB a second
constexpr qint64 kQueueKibibyte = 1024;
constexpr int kLongestQueueName = 200;
constexpr int kArgumentLines = 3;
constexpr int kFewestEndLetters = 16; ///< seen of what follows, in a narrow window
constexpr qsizetype kMostQueueArguments = 50;

constexpr std::array kEnds { WhenQueueDone::Nothing, WhenQueueDone::Notify, WhenQueueDone::Quit,
    WhenQueueDone::Sleep, WhenQueueDone::ShutDown, WhenQueueDone::RunProgram };

QString endWord(WhenQueueDone end)
{
    switch (end) {
    case WhenQueueDone::Nothing:
        return QueueFields::tr("Do nothing");
    case WhenQueueDone::Notify:
        return QueueFields::tr("Show a message");
    case WhenQueueDone::Quit:
        return QueueFields::tr("Quit Bobbin");
    case WhenQueueDone::Sleep:
        return QueueFields::tr("Put the computer to sleep");
    case WhenQueueDone::ShutDown:
        return QueueFields::tr("Switch the computer off");
    case WhenQueueDone::RunProgram:
        return QueueFields::tr("Run a program");
    }
    return {};
}

QTime timeOf(int minute)
{
    return { minute / 60, minute % 60 };
}

int minuteOf(const QTimeEdit *field)
{
    return field->time().hour() * 60 + field->time().minute();
}

/// KiB a second; one of less than that is none of 0.
int limitOf(const engine::QueueConfig &queue)
{
    const qint64 kibibytes = (queue.speedLimit + kQueueKibibyte - 1) / kQueueKibibyte;
    return static_cast<int>(std::min<qint64>(kibibytes, kFastestQueue));
}

QTimeEdit *timeField(const QString &name)
{
    auto *field = new QTimeEdit;
    field->setObjectName(name);
    field->setKeyboardTracking(false);
    // Hours come before minutes in every script; the field has turned them round already.
    const QString format = field->displayFormat();
    field->setLayoutDirection(Qt::LeftToRight);
    field->setDisplayFormat(format);
    alignFigures(field);
    return field;
}

/// The week begins as the locale has it, also for who goes through it by Tab, from \a before on.
void orderDays(QLayout &row, const QList<QCheckBox *> &days, QWidget *before)
{
    const qsizetype first = QLocale().firstDayOfWeek() - 1;
    for (int place = 0; place < days.size(); ++place) {
        QCheckBox *day = days.at((first + place) % days.size());
        row.removeWidget(day);
        row.addWidget(day);
        QWidget::setTabOrder(before, day);
        before = day;
    }
}

} // namespace

QueueFields::QueueFields(QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_name(new QLineEdit)
    , m_atOnce(numberField(u"queueAtOnce"_s, {}, 0, kMostInQueue))
    , m_limit(numberField(u"queueLimit"_s, {}, 0, kFastestQueue))
    , m_note(plainLabel(u"queueNote"_s))
{
    m_form->setContentsMargins({});
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name->setObjectName(u"queueName"_s);
    m_name->setMaxLength(kLongestQueueName);
    addField(m_form, m_name);
    addField(m_form, m_atOnce);
    m_limit->setGroupSeparatorShown(true);
    m_limit->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    addField(m_form, m_limit);
    buildTimes();
    buildEnd();
    m_form->addRow(m_note);
    connectFields();
    sayNowAndAnew(this, [this] { say(); });
}

void QueueFields::buildTimes()
{
    m_isTimed = new QCheckBox;
    m_isTimed->setObjectName(u"queueTimed"_s);
    m_start = timeField(u"queueStart"_s);
    m_stop = timeField(u"queueStop"_s);
    m_dayRow = new QWidget;
    auto *days = new FlowLayout;
    for (int day = 0; day < 7; ++day) {
        auto *box = new QCheckBox;
        box->setObjectName(u"queueDay%1"_s.arg(day + 1));
        m_days.append(box);
        days->addWidget(box);
    }
    m_dayRow->setLayout(days);
    m_form->addRow(m_isTimed);
    addField(m_form, m_start);
    addField(m_form, m_stop);
    addField(m_form, m_dayRow);
}

void QueueFields::buildEnd()
{
    m_whenDone = new QComboBox;
    m_whenDone->setObjectName(u"queueWhenDone"_s);
    m_whenDone->setMinimumWidth(fontMetrics().averageCharWidth() * kFewestEndLetters);
    m_program = new QLineEdit;
    m_program->setObjectName(u"queueProgram"_s);
    m_browse = new QPushButton;
    m_browse->setObjectName(u"queueBrowse"_s);
    m_browse->setAutoDefault(false);
    m_programRow = new QWidget;
    auto *row = new QHBoxLayout(m_programRow);
    row->setContentsMargins({});
    row->addWidget(m_program, 1);
    row->addWidget(m_browse);
    m_programRow->setFocusProxy(m_program);
    m_programRow->setFocusPolicy(m_program->focusPolicy()); // for the key of its label
    m_arguments = new QPlainTextEdit;
    m_arguments->setObjectName(u"queueArguments"_s);
    m_arguments->setTabChangesFocus(true);
    m_arguments->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_arguments->setFixedHeight(m_arguments->fontMetrics().lineSpacing() * (kArgumentLines + 1));
    addField(m_form, m_whenDone);
    addField(m_form, m_programRow);
    addField(m_form, m_arguments);
}

void QueueFields::connectFields()
{
    connect(m_name, &QLineEdit::textEdited, this, &QueueFields::takeEdit);
    connect(m_atOnce, &QSpinBox::valueChanged, this, &QueueFields::takeEdit);
    connect(m_limit, &QSpinBox::valueChanged, this, &QueueFields::takeEdit);
    connect(m_isTimed, &QCheckBox::toggled, this, &QueueFields::takeEdit);
    connect(m_start, &QTimeEdit::timeChanged, this, &QueueFields::takeEdit);
    connect(m_stop, &QTimeEdit::timeChanged, this, &QueueFields::takeEdit);
    for (const QCheckBox *day : std::as_const(m_days)) {
        connect(day, &QCheckBox::toggled, this, &QueueFields::takeEdit);
    }
    connect(m_whenDone, &QComboBox::currentIndexChanged, this, &QueueFields::takeEdit);
    connect(m_program, &QLineEdit::textChanged, this, &QueueFields::takeEdit);
    connect(m_arguments, &QPlainTextEdit::textChanged, this, &QueueFields::takeEdit);
    connect(m_browse, &QPushButton::clicked, this, &QueueFields::browse);
}

void QueueFields::say()
{
    const QScopedValueRollback showing(m_isShowing, true);
    setLabel(m_form, m_name, tr("&Name:"), tr("Name of the queue"));
    setLabel(m_form, m_atOnce, tr("Downloads at &once:"), tr("Downloads of the queue at once"));
    m_atOnce->setSpecialValueText(tr("No limit of its own"));
    setLabel(m_form, m_limit, tr("Speed &limit:"), tr("Speed limit of the queue in KiB a second"));
    m_limit->setSpecialValueText(tr("None"));
    m_limit->setSuffix(tr(" KiB/s"));
    m_isTimed->setText(tr("Only at certain &times"));
    setLabel(m_form, m_start, tr("&From:"), tr("Time of day at which the queue starts"));
    setLabel(m_form, m_stop, tr("Unt&il:"), tr("Time of day at which the queue stops"));
    setLabel(m_form, m_dayRow, tr("Starts on:"), tr("Days on which it starts"));
    const QLocale locale;
    for (int day = 0; day < m_days.size(); ++day) {
        m_days.at(day)->setText(locale.dayName(day + 1, QLocale::ShortFormat));
        m_days.at(day)->setAccessibleName(locale.dayName(day + 1));
    }
    orderDays(*m_dayRow->layout(), m_days, m_stop);
    setLabel(m_form, m_whenDone, tr("W&hen it is done:"), tr("What follows when it is done"));
    const QVariant end = m_whenDone->currentData();
    m_whenDone->clear();
    for (const WhenQueueDone each : kEnds) {
        m_whenDone->addItem(endWord(each), static_cast<int>(each));
    }
    m_whenDone->setCurrentIndex(std::max(0, m_whenDone->findData(end)));
    setLabel(m_form, m_programRow, tr("&Program:"), tr("Program to run"));
    m_programRow->setAccessibleName(tr("Program to run"));
    m_program->setAccessibleName(tr("Program to run"));
    m_browse->setText(tr("&Browse…"));
    m_browse->setAccessibleName(tr("Browse for a program"));
    setLabel(m_form, m_arguments, tr("&Arguments:"), tr("Arguments of the program, one a line"));
    m_arguments->setPlaceholderText(tr("One a line"));
    showNotes();
}

void QueueFields::setQueue(const engine::QueueConfig &queue)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_queue = queue;
    m_name->setText(queue.name);
    m_name->setPlaceholderText(queue.id == 0 ? tr("Main queue") : QString());
    m_atOnce->setValue(queue.downloadsAtOnce);
    m_limit->setValue(limitOf(queue));
    m_isTimed->setChecked(queue.times.isOn);
    m_start->setTime(timeOf(queue.times.start));
    m_stop->setTime(timeOf(queue.times.stop));
    for (int day = 0; day < m_days.size(); ++day) {
        m_days.at(day)->setChecked((queue.times.days >> day & 1) != 0);
    }
    selectValue(m_whenDone, queue.whenDone);
    m_program->setText(queue.program);
    m_arguments->setPlainText(queue.arguments.join(u'\n'));
    showNotes();
}

engine::QueueConfig QueueFields::queue() const
{
    engine::QueueConfig queue = m_queue;
    const QString name = m_name->text().simplified();
    queue.name = name.isEmpty() && queue.id != 0 ? queue.name : name;
    queue.downloadsAtOnce = m_atOnce->value();
    // A limit that is none of whole KiB stays as it is while nobody touches it.
    if (m_limit->value() != limitOf(m_queue)) {
        queue.speedLimit = m_limit->value() * kQueueKibibyte;
    }
    queue.times.isOn = m_isTimed->isChecked();
    queue.times.start = minuteOf(m_start);
    queue.times.stop = minuteOf(m_stop);
    queue.times.days = 0;
    for (int day = 0; day < m_days.size(); ++day) {
        queue.times.days |= static_cast<quint8>((m_days.at(day)->isChecked() ? 1 : 0) << day);
    }
    queue.whenDone = selectedValue<WhenQueueDone>(m_whenDone);
    const QString program = m_program->text().trimmed();
    queue.program = QDir::isAbsolutePath(program) ? QDir::cleanPath(program) : QString();
    queue.arguments = m_arguments->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    queue.arguments.resize(std::min(queue.arguments.size(), kMostQueueArguments));
    return queue;
}

void QueueFields::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void QueueFields::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a program"), m_program->text());
    dialog->setObjectName(u"programDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_program, &QLineEdit::setText);
    dialog->open();
}

void QueueFields::takeEdit()
{
    if (!m_isShowing) {
        m_queue = queue();
        showNotes();
        emit edited();
    }
}

void QueueFields::showNotes()
{
    const bool isTimed = m_isTimed->isChecked();
    for (QWidget *field :
        { static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_stop), m_dayRow }) {
        field->setEnabled(isTimed);
    }
    const bool isProgram = selectedValue<WhenQueueDone>(m_whenDone) == WhenQueueDone::RunProgram;
    m_programRow->setEnabled(isProgram);
    m_arguments->setEnabled(isProgram);
    QStringList notes;
    if (m_name->text().simplified().isEmpty() && m_queue.id != 0) {
        notes.append(
            tr("A queue needs a name; until then it is still called “%1”.").arg(m_queue.name));
    }
    if (isProgram && !QDir::isAbsolutePath(m_program->text().trimmed())) {
        notes.append(tr("Choose the program with its whole path, from / on."));
    }
    if (isTimed) {
        notes.append(timesNote(m_queue.times));
    }
    m_note->setText(notes.join(u'\n'));
}

QString QueueFields::timesNote(const engine::QueueTimes &times) const
{
    if (times.days == 0) {
        return tr("No day is chosen: the queue never starts anything.");
    }
    const QDateTime now = QDateTime::currentDateTime();
    const QDateTime then = engine::nextChange(times, now);
    const QString when
        = QLocale().toString(then, u"dddd "_s + QLocale().timeFormat(QLocale::ShortFormat));
    if (engine::isOpen(times, now)) {
        return then.isValid() ? tr("It is open now and closes on %1.").arg(when)
                              : tr("It is always open.");
    }
    return tr("It is closed now and opens on %1.").arg(when);
}

} // namespace ui
