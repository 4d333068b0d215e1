namespace HomeSync.Core.Configuration;

/// <summary>What kind of machine this is (<c>machine_profile</c>); recorded with each sync.</summary>
public enum MachineProfile
{
    Default,
    Work,
    Personal,
    Server,
}
